using Wuyi.Pipeline.Intake.Totals;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

internal sealed partial class RowMapper
{
    /// <summary>Adds the row's figures to the sums of their columns: an addition a column, nothing else for plain rows.</summary>
    public void AddTo(Span<ColumnSum> sums)
    {
        foreach (ref var sum in sums)
        {
            ref var slot = ref Slots[sum.Index];
            if (slot.State == CellState.Value) sum.All += slot.Value;
            else if (slot.State == CellState.Bad) sum.Unreadable = true;
        }
    }

    /// <summary>Whether the cell holds something that could not be read.</summary>
    public bool IsBad(ContractColumn column) => Slots[column.Index].State == CellState.Bad;

    /// <summary>Whether some cell that identifies the row holds something: a code, an account, a parcel.</summary>
    public bool HasIdentity
    {
        get
        {
            foreach (var bound in _columns)
            {
                if (IsIdentity(bound.Column.Kind) && Slots[bound.Column.Index].State is CellState.Value or CellState.Bad) return true;
            }

            return false;
        }
    }

    internal static bool IsIdentity(ColumnKind kind) =>
        kind is ColumnKind.Account or ColumnKind.CreditCode or ColumnKind.Taxpayer or ColumnKind.HolderCode or ColumnKind.Parcel or ColumnKind.LandUnit;
}
