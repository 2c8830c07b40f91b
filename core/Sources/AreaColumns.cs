using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// Areas of one record: stored in ㎡ or 亩 as given, so that no decimal is lost; 公顷 becomes ㎡. Where one row mixes both,
/// ㎡ become 亩, the direction that is exact (1 ㎡ = 0.0015 亩).
/// </summary>
internal sealed class AreaColumns(int unitOrdinal, params (ContractColumn Column, int Ordinal)[] columns)
{
    private const string MuWord = "亩";

    /// <summary>An area whose figure stays in the unit it was given in.</summary>
    public static ContractColumn Declare(string title, bool lenient = false) =>
        new(title, ColumnKind.Number) { FactUnit = "㎡", KeepsAreaUnit = true, Lenient = lenient };

    /// <summary>A mixed row whose ㎡ have too many decimals for 亩 cannot be stored exactly.</summary>
    public void Check(ContractRow row)
    {
        if (!InMu(row)) return;
        foreach (var (column, _) in columns)
        {
            if (row.Has(column) && row.Unit(column) != MuWord && !TryToMu(row.Value(column), out _))
                row.Reject(IssueCodes.TooManyDecimals, column);
        }
    }

    public void Write(ContractRow row, RecordBuffer buffer)
    {
        var inMu = InMu(row);
        var any = false;
        foreach (var (column, ordinal) in columns)
        {
            if (!row.Has(column)) continue;
            any = true;
            var value = row.Value(column);
            if (inMu && row.Unit(column) != MuWord) TryToMu(value, out value);
            buffer.Decimal(ordinal, value);
        }

        if (any) buffer.Text(unitOrdinal, inMu ? LandArea.Mu : LandArea.SquareMetre);
    }

    private static bool TryToMu(long squareMetres, out long mu) =>
        Micro.TryFromDecimal(LandArea.ToMu(Micro.ToDecimal(squareMetres), LandArea.SquareMetre), out mu);

    private bool InMu(ContractRow row)
    {
        foreach (var (column, _) in columns)
        {
            if (row.Has(column) && row.Unit(column) == MuWord) return true;
        }

        return false;
    }
}
