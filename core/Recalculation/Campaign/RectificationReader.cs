using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Restatement;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>Live facts of source <c>rectification</c>, restated: of enterprise × step × date the last live file supplies all rows.</summary>
internal static class RectificationReader
{
    private static readonly string[] Columns = [RowOrder.Column, .. RectificationRecords.Schema.Columns.Skip(1).Select(column => column.Name)];

    /// <returns>Steps in drop order and row order. A code that the register does not have stays as it is: nothing is lost.</returns>
    /// <exception cref="CorruptSegmentException">A row that intake would not have accepted.</exception>
    public static async Task<IReadOnlyList<CaseStep>> ReadAsync(IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, CancellationToken cancellation)
    {
        var steps = new List<(int Table, UInt128 Group, CaseStep Step)>();
        var owner = new Dictionary<UInt128, int>();
        var tables = InputTable.Of(files);
        for (var place = 0; place < tables.Count; place++)
        {
            var input = tables[place];
            var table = await input.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
            var origins = await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false);
            var groups = RectificationGroups.Of(table);
            var rows = new CaseRows(input.Segment, table);
            foreach (var row in RowOrder.Of(table))
            {
                owner[groups[row]] = place;
                var (fileId, number) = origins[row];
                steps.Add((place, groups[row], rows.StepOf(row, linker, new FactOrigin(fileId, number ?? 0))));
            }
        }

        return LastOfEach(steps.Where(step => owner[step.Group] == step.Table).Select(step => step.Step));
    }

    /// <summary>A row that repeats another of its file (told at intake) in step, date and checks takes its place.</summary>
    private static List<CaseStep> LastOfEach(IEnumerable<CaseStep> steps)
    {
        var kept = new List<CaseStep>();
        var places = new Dictionary<(CreditCode, CaseMove?, DateOnly, string, string?), int>();
        foreach (var step in steps)
        {
            var key = (step.CreditCode, step.Move, step.On, CaseWords.Join(step.Checks.Select(check => check.Kind)), step.Origin.FileId);
            if (places.TryGetValue(key, out var place)) kept[place] = step;
            else
            {
                places.Add(key, kept.Count);
                kept.Add(step);
            }
        }

        return kept;
    }

    /// <summary>One segment's columns.</summary>
    private sealed class CaseRows(SegmentRef segment, FactTable table)
    {
        public CaseStep StepOf(int row, Linker linker, FactOrigin origin)
        {
            var code = Text(RectificationRecords.CreditCode, row) ?? throw Corrupt("a credit code", row);
            var enterprise = linker.FindCode(LinkKind.Taxpayer, code);
            var area = Text(RectificationRecords.AreaUnit, row);
            var verdict = Word<CheckVerdict>(RectificationRecords.Verdict, row);
            return new CaseStep
            {
                CreditCode = enterprise >= 0 ? linker.Enterprises.Codes[enterprise] : CreditCode.TryParse(code, out var own) ? own : throw Corrupt("a valid credit code", row),
                On = table.Numbers(RectificationRecords.OnDay).Date(row) ?? throw Corrupt("a date", row),
                Origin = origin,
                Move = Word<CaseMove>(RectificationRecords.Step, row),
                Name = Text(RectificationRecords.Name, row),
                Measures = Words<CaseMeasure>(RectificationRecords.Measures, row),
                Reason = Text(RectificationRecords.Reason, row),
                Department = Text(RectificationRecords.Department, row),
                Town = Text(RectificationRecords.Town, row),
                PlannedOn = table.Numbers(RectificationRecords.PlannedOn).Date(row),
                ExpectedTce = table.Numbers(RectificationRecords.ExpectedTce).Decimal(row),
                ReportedTce = table.Numbers(RectificationRecords.ReportedTce).Decimal(row),
                ExpectedMu = Mu(RectificationRecords.ExpectedArea, area, row),
                ReportedMu = Mu(RectificationRecords.ReportedArea, area, row),
                Parcels = Text(RectificationRecords.Parcels, row)?.Split(CaseWords.Separator) ?? [],
                Checks =
                [
                    .. Words<CheckKind>(RectificationRecords.Checks, row).Select(kind =>
                        new ComplianceCheck(kind, verdict ?? throw Corrupt("a conclusion", row), Text(RectificationRecords.Found, row))),
                ],
                Evidence = Text(RectificationRecords.Evidence, row),
                Person = Text(RectificationRecords.Person, row),
                ListBatch = Text(RectificationRecords.ListBatch, row),
            };
        }

        private string? Text(string column, int row) => table.Texts(column)[row];

        private decimal? Mu(string column, string? unit, int row) =>
            table.Numbers(column).Decimal(row) is { } area ? LandArea.ToMu(area, unit ?? throw Corrupt("a unit of area", row)) : null;

        private TEnum? Word<TEnum>(string column, int row) where TEnum : struct, Enum =>
            Text(column, row) is { } word ? CaseWords.Of<TEnum>(word) ?? throw Corrupt($"a known word '{word}'", row) : null;

        private IReadOnlyList<TEnum> Words<TEnum>(string column, int row) where TEnum : struct, Enum =>
            Text(column, row) is { } words ? [.. words.Split(CaseWords.Separator).Select(word => CaseWords.Of<TEnum>(word) ?? throw Corrupt($"a known word '{word}'", row))] : [];

        private CorruptSegmentException Corrupt(string what, int row) => new(segment.Blob, $"a step without {what} in its {row + 1}. record");
    }
}
