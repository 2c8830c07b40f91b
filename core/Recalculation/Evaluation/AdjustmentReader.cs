using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Evaluation;

/// <summary>The live adjustments of a year: of enterprise × year × kind the last live file supplies all rows (R27).</summary>
internal sealed class AdjustmentReader
{
    private static readonly string[] Columns = [RowOrder.Column, .. AdjustmentRecords.Schema.Columns.Skip(1).Select(column => column.Name).Where(name => name != AdjustmentRecords.Name)];

    private readonly Dictionary<(int Enterprise, AdjustmentKind Kind), List<Adjustment>> _groups = [];
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Codes that are no enterprise of the register, ordinal order: their rows do nothing.</summary>
    public IReadOnlyCollection<string> Unknown => _unknown;

    /// <param name="files">Adjustment files of the year in drop order (<see cref="InputSelection"/>).</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="linker">Finds the enterprise of a code, former codes too.</param>
    /// <param name="facts">Reads segments.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="CorruptSegmentException">A row that intake would not have accepted.</exception>
    public static async Task<AdjustmentReader> ReadAsync(IReadOnlyList<InputFile> files, int year, Linker linker, IFactReader facts, CancellationToken cancellation)
    {
        var reader = new AdjustmentReader();
        foreach (var input in InputTable.Of(files))
        {
            var table = await input.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
            reader.Apply(input, table, await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false), year, linker);
        }

        return reader;
    }

    /// <summary>Rows of an enterprise by kind, then in the order of their file.</summary>
    public IReadOnlyList<Adjustment> Of(int enterprise)
    {
        List<Adjustment>? rows = null;
        foreach (var kind in Enum.GetValues<AdjustmentKind>())
        {
            if (_groups.TryGetValue((enterprise, kind), out var group)) (rows ??= []).AddRange(group);
        }

        return rows ?? (IReadOnlyList<Adjustment>)[];
    }

    private void Apply(InputTable input, FactTable table, FactOrigins origins, int year, Linker linker)
    {
        var code = table.Texts(AdjustmentRecords.CreditCode);
        var years = table.Numbers(AdjustmentRecords.Year);
        var ofFile = new Dictionary<(int, AdjustmentKind), List<Adjustment>>();
        foreach (var row in RowOrder.Of(table))
        {
            if (years.Int(row) != year) continue;
            var text = code[row] ?? throw new CorruptSegmentException(input.Segment.Blob, $"an adjustment without a credit code in its {row + 1}. record");
            var enterprise = linker.FindCode(LinkKind.Taxpayer, text);
            if (enterprise < 0)
            {
                _unknown.Add(text);
                continue;
            }

            var adjustment = RowOf(input, table, origins, row, linker.Enterprises.Codes[enterprise], year);
            if (!ofFile.TryGetValue((enterprise, adjustment.Kind), out var group)) ofFile.Add((enterprise, adjustment.Kind), group = []);
            // A row that repeats another in everything was told at intake; it counts once.
            if (!group.Exists(other => other with { FileId = adjustment.FileId, Row = adjustment.Row } == adjustment)) group.Add(adjustment);
        }

        foreach (var (key, group) in ofFile) _groups[key] = group;
    }

    private static Adjustment RowOf(InputTable input, FactTable table, FactOrigins origins, int row, CreditCode code, int year)
    {
        var origin = origins[row];
        CorruptSegmentException Corrupt(string what) => new(input.Segment.Blob, $"an adjustment without {what} in its {row + 1}. record");
        var kind = table.Texts(AdjustmentRecords.Kind)[row];
        var place = AdjustmentRecords.Kinds.ToList().IndexOf(kind ?? "");
        var given = table.Texts(AdjustmentRecords.Class)[row];
        return new Adjustment
        {
            CreditCode = code,
            Year = year,
            Kind = place >= 0 ? (AdjustmentKind)place : throw Corrupt("a kind"),
            Class = given is null ? null : Enum.Parse<EvaluationClass>(given),
            Points = table.Numbers(AdjustmentRecords.Points).Decimal(row),
            Reason = table.Texts(AdjustmentRecords.Reason)[row] ?? throw Corrupt("a reason"),
            Authority = table.Texts(AdjustmentRecords.Authority)[row] ?? throw Corrupt("an authority"),
            DocumentNo = table.Texts(AdjustmentRecords.DocumentNo)[row],
            DecidedOn = table.Numbers(AdjustmentRecords.DecidedOn).Date(row),
            AppliedOn = table.Numbers(AdjustmentRecords.AppliedOn).Date(row),
            ValidFrom = table.Numbers(AdjustmentRecords.FromDay).Date(row),
            ValidTo = table.Numbers(AdjustmentRecords.ToDay).Date(row),
            FileId = origin.FileId,
            Row = origin.Row,
        };
    }
}
