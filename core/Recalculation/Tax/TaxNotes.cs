using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>What is doubtful in one month of tax (R15, R16).</summary>
internal sealed class TaxNotes(Month month, EnterpriseIndex enterprises, FindingLog log)
{
    private const string Yuan = "元";
    private readonly Dictionary<string, UnknownKind> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Enterprise, Int128 Sum, List<FindingRow> Files)> _unclassified = new(StringComparer.Ordinal);

    /// <summary>Sums of kinds that nobody knows.</summary>
    public IReadOnlyDictionary<string, UnknownKind> Unknown => _unknown;

    /// <summary>A live row of a kind that nobody knows: not counted.</summary>
    public void AddUnknown(string kind, long amount, string fileId)
    {
        if (!_unknown.TryGetValue(kind, out var sum)) _unknown.Add(kind, sum = new UnknownKind());
        sum.Rows++;
        sum.Amount += amount;
        sum.Files.Add(fileId);
    }

    /// <summary>Money that went back for a reason that decides nothing: deducted.</summary>
    public void AddUnclassified(string taxpayer, int enterprise, long amount, string fileId)
    {
        if (amount == 0) return;
        if (!_unclassified.TryGetValue(taxpayer, out var sum)) sum = (enterprise, 0, []);
        if (!sum.Files.Exists(row => row.FileId == fileId) && sum.Files.Count < Finding.MaxRows) sum.Files.Add(new FindingRow(fileId));
        _unclassified[taxpayer] = sum with { Sum = sum.Sum + amount };
    }

    public void AddRepeated(string taxpayer, int enterprise, long amount, int times) => log.Add(
        Of(IssueCodes.CreditRepeated, taxpayer, enterprise, amount, null) with { Note = FindingNumbers.Text(times), Size = Wan(amount) * (times - 1) });

    public void AddRowsBesideColumn(string taxpayer, int enterprise, Int128 column, Int128 rows) =>
        log.Add(Of(IssueCodes.CreditRowsBesideColumn, taxpayer, enterprise, column, rows));

    public void AddTotalBesideKinds(string taxpayer, int enterprise, Int128 total, Int128? kinds) =>
        log.Add(Of(IssueCodes.TotalBesideKinds, taxpayer, enterprise, total, kinds));

    /// <param name="newer">File that restated.</param>
    /// <param name="older">File that was restated.</param>
    /// <param name="first">First day in the newer file.</param>
    /// <param name="last">Last day in the newer file.</param>
    /// <param name="found">Sum of the newer file in the month.</param>
    /// <param name="replaced">Sum of what it replaced.</param>
    public void AddDisjoint(string newer, string older, DateOnly first, DateOnly last, Int128 found, Int128 replaced) => log.Add(new Finding
    {
        Code = IssueCodes.DisjointDates, Source = SourceNames.Tax, Kind = FindingSubject.Month, Subject = month.ToString(), From = month, To = month,
        Found = Exact.ToDecimal(found, 6), Expected = Exact.ToDecimal(replaced, 6), Unit = Yuan, Size = Wan(Int128.Abs(replaced)), SizeUnit = "万元",
        Note = first == last ? $"{first:yyyy-MM-dd}" : $"{first:yyyy-MM-dd}至{last:yyyy-MM-dd}", Rows = [new FindingRow(newer), new FindingRow(older)],
    });

    /// <summary>To be called once all rows are in.</summary>
    public void Finish()
    {
        foreach (var (taxpayer, (enterprise, sum, files)) in _unclassified)
            log.Add(Of(IssueCodes.RefundUnclassified, taxpayer, enterprise, sum, null) with { Rows = files });
    }

    private static decimal Wan(Int128 amount) => Exact.ToDecimal(amount, 10);

    private Finding Of(string code, string taxpayer, int enterprise, Int128 found, Int128? expected) => new()
    {
        Code = code, Source = SourceNames.Tax, Kind = FindingSubject.Taxpayer, Subject = taxpayer,
        CreditCode = enterprise >= 0 ? enterprises.Codes[enterprise].Value : null, From = month, To = month, Found = Exact.ToDecimal(found, 6),
        Expected = expected is { } other ? Exact.ToDecimal(other, 6) : null, Unit = Yuan, Size = Wan(Int128.Abs(found)), SizeUnit = "万元",
    };

    /// <summary>Rows and sum of one kind.</summary>
    internal sealed class UnknownKind
    {
        public int Rows { get; set; }

        public Int128 Amount { get; set; }

        public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);
    }
}
