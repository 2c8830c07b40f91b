using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>The split register: the last live file with a row of an account supplies all rows of that account.</summary>
internal sealed class MeterRegister
{
    private static readonly string[] Columns =
    [
        RowOrder.Column, MeterRecords.Account, MeterRecords.CreditCode, MeterRecords.Name, MeterRecords.HolderCode, MeterRecords.FromMonth,
        MeterRecords.ToMonth, MeterRecords.Share, MeterRecords.SplitKwh, MeterRecords.HolderName,
    ];

    private readonly List<MeterRow>?[] _rows;

    private MeterRegister(List<MeterRow>?[] rows) => _rows = rows;

    /// <summary>The register's accounts have the numbers below this.</summary>
    public int Accounts => _rows.Length;

    /// <summary>The rows of an account; null when it is not in the register.</summary>
    public List<MeterRow>? Of(int account) => account < _rows.Length ? _rows[account] : null;

    /// <summary>Must be read before any power: the register's accounts get the first numbers.</summary>
    public static async Task<MeterRegister> ReadAsync(
        IReadOnlyList<InputFile> files, TextIds accounts, Linker linker, IFactReader facts, CancellationToken cancellation)
    {
        var live = new Dictionary<int, (string FileId, List<(Key Key, MeterRow Row)> Rows)>();
        foreach (var input in InputTable.Of(files))
        {
            var table = await input.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
            Apply(input.File.FileId, table, accounts.Of(table.Texts(MeterRecords.Account).Dictionary), linker, live);
        }

        var rows = new List<MeterRow>?[accounts.Count];
        foreach (var (account, entry) in live)
        {
            // Ordinal order of what the rows say, so that no result depends on where they stood.
            entry.Rows.Sort((a, b) => a.Key.CompareTo(b.Key));
            rows[account] = entry.Rows.ConvertAll(pair => pair.Row);
        }

        return new MeterRegister(rows);
    }

    private static void Apply(
        string fileId, FactTable table, int[] ids, Linker linker, Dictionary<int, (string FileId, List<(Key, MeterRow)> Rows)> live)
    {
        var account = table.Texts(MeterRecords.Account);
        var code = table.Texts(MeterRecords.CreditCode);
        var name = table.Texts(MeterRecords.Name);
        var holder = table.Texts(MeterRecords.HolderCode);
        var holderName = table.Texts(MeterRecords.HolderName);
        var from = table.Numbers(MeterRecords.FromMonth);
        var to = table.Numbers(MeterRecords.ToMonth);
        var share = table.Numbers(MeterRecords.Share);
        var split = table.Numbers(MeterRecords.SplitKwh);
        var numbers = table.Numbers(RowOrder.Column);
        foreach (var row in RowOrder.Of(table))
        {
            var id = ids[account.Codes[row]];
            if (!live.TryGetValue(id, out var entry) || entry.FileId != fileId) live[id] = entry = (fileId, []);
            var meter = new MeterRow(
                linker.Find(LinkKind.Taxpayer, code[row], name[row]),
                TenantOf(code[row], name[row]),
                linker.Find(LinkKind.Taxpayer, holder[row], holderName[row]),
                holder[row] is null && holderName[row] is null ? null : TenantOf(holder[row], holderName[row]),
                MonthIndex(from.Int(row)),
                MonthIndex(to.Int(row)),
                share.Has(row) ? share.Values[row] : null,
                split.Has(row) ? split.Values[row] : null,
                new FindingRow(fileId, numbers.Int(row)));
            var key = new Key(code[row] ?? name[row] ?? "", meter.From ?? int.MinValue, meter.To ?? int.MaxValue);
            entry.Rows.RemoveAll(existing => existing.Item1 == key);
            entry.Rows.Add((key, meter));
        }
    }

    /// <summary>A code is a taxpayer's; a name alone is a name.</summary>
    private static PartyText TenantOf(string? code, string? name) =>
        PartyText.Of(code is null ? LinkKind.Name : LinkKind.Taxpayer, SourceNames.Meters, code, name);

    private static int? MonthIndex(int? yearMonth) => yearMonth is { } value ? Month.FromYearMonth(value).Index : null;

    /// <summary>Within an account: who and when; the last row of a file wins.</summary>
    private readonly record struct Key(string Who, int From, int To) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var who = string.CompareOrdinal(Who, other.Who);
            return who != 0 ? who : From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);
        }
    }
}
