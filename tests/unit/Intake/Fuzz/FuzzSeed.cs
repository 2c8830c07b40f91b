using Wuyi.Pipeline.Corpus;
using Wuyi.Pipeline.Corpus.Families;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Intake.Fuzz;

/// <summary>A good file from which mutants are made.</summary>
internal sealed record FuzzSeed(Form Form, string Source, byte[] Content)
{
    public override string ToString() => $"{Source} {Form.Name}";

    public static IReadOnlyList<FuzzSeed> All { get; } = [.. Forms.All.SelectMany(Of)];

    private static IEnumerable<FuzzSeed> Of(Form form)
    {
        yield return new FuzzSeed(form, SourceNames.Power, form.Write(Power));
        yield return new FuzzSeed(form, SourceNames.Tax, form.Write(Tax));
        yield return new FuzzSeed(form, SourceNames.Land, form.Write(Land));
    }

    private static Book Power => new(new Sheet("用电", [
        ["武义县2023年5月用电量", "", "", ""], Samples.PowerHeader,
        .. Samples.Powers(8), ["3307230000123", "2023-05", "1,234.5", "武义\"九\"厂,桐琴"], [3307230000124m, 202305, -7.125m, ""], ["合计", "", "4836.375", ""]])
    { Merges = [(0, 0, 0, 3)] });

    private static Book Tax => new(new Sheet("税收", [
        Samples.TaxHeader, .. Enumerable.Range(1, 8).Select(Samples.TaxRow),
        [Samples.Code, new DateTime(2023, 5, 16), "企业所得税", 1234.56m], [Samples.Code, "2023/5/17", "增值税", "(30,000.00)"]]));

    private static Book Land => new(new Sheet("用地", [Samples.LandHeader, .. Enumerable.Range(1, 8).Select(Samples.LandRow), ["330723001001GB00099", "武义九厂", "30亩"]]));
}
