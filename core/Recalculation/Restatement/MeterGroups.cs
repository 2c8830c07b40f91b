using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Account: a later file replaces all rows of an account.</summary>
internal sealed class MeterGroups : KeyGroups
{
    public override IReadOnlyList<string> Columns { get; } = [MeterRecords.Account];

    public override void Read(FactTable table, Take take)
    {
        var account = table.Texts(MeterRecords.Account);
        var hashes = KeyHash.Of(account);
        for (var row = 0; row < table.Rows; row++)
        {
            if (account.Codes[row] >= 0) take(row, -1, new KeyGroup(hashes[account.Codes[row]], 0));
        }
    }
}
