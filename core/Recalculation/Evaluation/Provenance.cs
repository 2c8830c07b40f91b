using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Evaluation;

/// <summary>
/// Where the live figures of the year come from (RULINGS 6.2): value added, R&amp;D and employees that identify one respondent of a survey may not be the basis
/// of an act against it without its consent. What counts is what is live: the newest file that has a cell claims it, as the figures themselves do (R1).
/// </summary>
internal sealed class Provenance
{
    private static readonly string[] Watched = [StatisticsItems.Employees, StatisticsItems.RdWan, StatisticsItems.ValueAddedWan];

    private static readonly string[] Columns =
    [
        StatisticsRecords.CreditCode, StatisticsRecords.Month, StatisticsRecords.Cumulative, StatisticsRecords.Item, StatisticsRecords.Value,
        StatisticsRecords.Erase, StatisticsRecords.Provenance,
    ];

    private readonly Dictionary<int, (int WithoutConsent, int NotStated)> _items = [];

    private enum Origin
    {
        Consented,
        Survey,
        NotStated,
    }

    /// <param name="files">Statistics files of the year in drop order.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="linker">Finds the enterprise of a code.</param>
    /// <param name="facts">Reads segments.</param>
    /// <param name="cancellation">Stops between months.</param>
    public static async Task<Provenance> ReadAsync(IReadOnlyList<InputFile> files, int year, Linker linker, IFactReader facts, CancellationToken cancellation)
    {
        var provenance = new Provenance();
        foreach (var inputs in MonthInputs.Of(files))
        {
            if (inputs.Month.Year != year) continue;
            var tables = await inputs.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
            // Enterprise, item and series of this month's cells → the file that claimed them, counted from the newest.
            var claims = new Dictionary<(int Enterprise, int Item, int Series), int>();
            for (var i = tables.Length - 1; i >= 0; i--) provenance.Apply(tables[i], i, linker, claims);
        }

        return provenance;
    }

    /// <summary>Items from a survey without consent, ordinal order.</summary>
    public IReadOnlyList<string> WithoutConsent(int enterprise) => Words(_items.GetValueOrDefault(enterprise).WithoutConsent);

    /// <summary>Items that do not say where they come from, ordinal order.</summary>
    public IReadOnlyList<string> NotStated(int enterprise) => Words(_items.GetValueOrDefault(enterprise).NotStated);

    private static string[] Words(int bits) => bits == 0 ? [] : [.. Watched.Where((_, item) => (bits & (1 << item)) != 0)];

    /// <summary>授权, 申报 and 行政记录 before 统计, so that 统计调查(企业授权) is consented; a word that says neither is as good as none.</summary>
    private static Origin OriginOf(string? text) =>
        text is null ? Origin.NotStated
        : Says(text, "无授权", "未授权", "未经授权") ? Origin.Survey
        : Says(text, "授权", "申报", "行政记录") ? Origin.Consented
        : Says(text, "统计", "调查", "普查", "一套表", "直报") ? Origin.Survey
        : Origin.NotStated;

    private static bool Says(string text, params string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    private void Apply(FactTable table, int file, Linker linker, Dictionary<(int, int, int), int> claims)
    {
        var code = table.Texts(StatisticsRecords.CreditCode);
        var links = Array.ConvertAll(code.Dictionary, text => linker.FindCode(LinkKind.Taxpayer, text));
        var item = table.Texts(StatisticsRecords.Item);
        var items = Array.ConvertAll(item.Dictionary, text => Array.IndexOf(Watched, text));
        var origin = table.Texts(StatisticsRecords.Provenance);
        var origins = Array.ConvertAll(origin.Dictionary, OriginOf);
        var month = table.Numbers(StatisticsRecords.Month);
        var cumulative = table.Numbers(StatisticsRecords.Cumulative);
        var value = table.Numbers(StatisticsRecords.Value);
        var erase = table.Numbers(StatisticsRecords.Erase);
        for (var row = 0; row < table.Rows; row++)
        {
            var number = item.Codes[row] < 0 ? -1 : items[item.Codes[row]];
            var enterprise = code.Codes[row] < 0 ? EnterpriseIndex.Unknown : links[code.Codes[row]];
            var erased = erase.Bool(row) == true;
            if (number < 0 || enterprise < 0 || (!erased && !value.Has(row))) continue;
            var series = !month.Has(row) ? 2 : cumulative.Bool(row) == true ? 1 : 0;
            if (claims.TryGetValue((enterprise, number, series), out var other) && other != file) continue;
            claims[(enterprise, number, series)] = file;
            var kind = erased ? Origin.Consented : origin.Codes[row] < 0 ? Origin.NotStated : origins[origin.Codes[row]];
            if (kind == Origin.Consented) continue;
            var known = _items.GetValueOrDefault(enterprise);
            _items[enterprise] = kind == Origin.Survey ? (known.WithoutConsent | (1 << number), known.NotStated) : (known.WithoutConsent, known.NotStated | (1 << number));
        }
    }
}
