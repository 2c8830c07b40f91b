using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>
/// Restatement of one month of tax (R2): files come newest first; a file claims taxpayer × kind × flow, × office where given. A row without an
/// office speaks for all offices: it yields to any newer row of its group, and older rows of any office yield to it.
/// </summary>
internal sealed class TaxClaims
{
    private const int None = -1;
    private readonly TextIds _taxpayers = new();
    private readonly TextIds _kinds = new();
    private readonly TextIds _offices = new();
    private readonly HashSet<long> _groups = [];
    private readonly HashSet<(long Group, int Office)> _offered = [];

    /// <summary>Which rows of the next older file are live; its groups are claimed afterwards.</summary>
    public bool[] Take(FactTable table)
    {
        var taxpayers = Codes(table.Texts(TaxRecords.Taxpayer), _taxpayers);
        var kinds = Codes(table.Texts(TaxRecords.Kind), _kinds);
        var offices = Codes(table.Texts(TaxRecords.Office), _offices);
        var flows = table.Texts(TaxRecords.Flow);
        var fromColumn = table.Numbers(TaxRecords.FromColumn);
        var groups = new long[table.Rows];
        var live = new bool[table.Rows];
        for (var row = 0; row < live.Length; row++)
        {
            groups[row] = ((long)taxpayers[row] << 32) | ((long)(kinds[row] + 1) << 2) | FlowNumber(flows[row], fromColumn, row);
            live[row] = !IsClaimed(groups[row], offices[row]);
        }

        for (var row = 0; row < live.Length; row++)
        {
            _groups.Add(groups[row]);
            _offered.Add((groups[row], offices[row]));
        }

        return live;
    }

    private bool IsClaimed(long group, int office)
    {
        if (!_groups.Contains(group)) return false;
        return office == None || _offered.Contains((group, office)) || _offered.Contains((group, None));
    }

    /// <summary>免抵调 as rows and as a column beside payments are two flows: the rows of one file and the column of another do not restate each other.</summary>
    private static long FlowNumber(string? flow, FactNumbers fromColumn, int row) => flow switch
    {
        TaxRecords.Refund => 1,
        TaxRecords.Credit => fromColumn.Bool(row) == true ? 3 : 2,
        _ => 0,
    };

    private static int[] Codes(FactTexts texts, TextIds ids)
    {
        var numbers = ids.Of(texts.Dictionary);
        return Array.ConvertAll(texts.Codes, code => code < 0 ? None : numbers[code]);
    }
}
