using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>Which segments a period depends on: they and no others are read, and they make the run id.</summary>
public class InputSelectionTests
{
    private static readonly string X = Code(1);

    private static County Everything() => new County().Register(X)
        .Drop(SourceNames.Power, Months("2022-01", "2023-12").Select(month => new { account = "a", month, kwh = 1m, credit_code = X }))
        .Drop(SourceNames.Tax, Months("2022-06", "2022-07").Select(month => new { taxpayer = X, month, kind = "增值税", flow = "payment", amount_yuan = 1m }))
        .Drop(SourceNames.Tax, new { taxpayer = X, month = 202201, kind = "增值税", flow = "payment", amount_yuan = 1m })
        .Drop(SourceNames.Statistics, new[] { 202112, 202201, 202312, 202401 }.Select(month => new { credit_code = X, year = month / 100, month, item = "value_added_wan", value = 1m }))
        .Drop(SourceNames.Meters, new { account = "a", credit_code = X });

    [Fact]
    public void Monthly_sources_give_their_months_statistics_whole_years_registers_everything()
    {
        var inputs = InputSelection.Of(Month.Parse("2023-06"), Everything().Files);
        Assert.Equal(["enterprises-0000", "power-0000", "meters-0000", "tax-0000", "statistics-0000"], inputs.Select(input => input.File.FileId));
        Assert.Equal(Months("2022-07", "2023-06"), inputs[1].Segments.Select(segment => segment.Month!.Value.YearMonth));
        Assert.Equal(["2022-07"], inputs[3].Segments.Select(segment => segment.Scope));
        Assert.Equal(["2022-01", "2023-12"], inputs[4].Segments.Select(segment => segment.Scope));
    }

    [Fact]
    public async Task Exactly_the_selected_segments_are_read()
    {
        var county = Everything();
        await county.RunAsync("2023-06");
        var selected = InputSelection.Of(Month.Parse("2023-06"), county.Files).SelectMany(input => input.Segments).Select(segment => segment.Blob);
        Assert.Equal(selected.Order(StringComparer.Ordinal), county.Read.Order(StringComparer.Ordinal));
    }
}
