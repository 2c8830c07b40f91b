using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Taxpayer × month × kind × flow, × office where given; a row without an office speaks for all offices (R2).</summary>
internal sealed class TaxGroups : KeyGroups
{
    public override IReadOnlyList<string> Columns { get; } =
        [TaxRecords.Taxpayer, TaxRecords.Kind, TaxRecords.Flow, TaxRecords.FromColumn, TaxRecords.Office, TaxRecords.RefundReason];

    public override void Read(FactTable table, Take take)
    {
        var taxpayer = table.Texts(TaxRecords.Taxpayer);
        var kind = table.Texts(TaxRecords.Kind);
        var office = table.Texts(TaxRecords.Office);
        var (taxpayers, kinds, offices) = (KeyHash.Of(taxpayer), KeyHash.Of(kind), KeyHash.Of(office));
        var flow = table.Texts(TaxRecords.Flow);
        var reason = table.Texts(TaxRecords.RefundReason);
        var fromColumn = table.Numbers(TaxRecords.FromColumn);
        for (var row = 0; row < table.Rows; row++)
        {
            var whole = taxpayer.At(taxpayers, row).With(kind.At(kinds, row)).With(FlowNumber(flow[row], fromColumn, reason, row));
            take(row, -1, new KeyGroup(whole, office.At(offices, row)));
        }
    }

    /// <summary>
    /// 免抵调 as rows and as a column beside payments are two flows: the rows of one file and the column of another do not restate each other. So are
    /// refunds and the columns 留抵退税额 and 出口退税额, whose zeros would wipe out the refunds of errors.
    /// </summary>
    private static long FlowNumber(string? flow, FactNumbers fromColumn, FactTexts reason, int row) => flow switch
    {
        TaxRecords.Refund when fromColumn.Bool(row) == true => reason[row] == TaxRecords.ExportRefund ? 5 : 4,
        TaxRecords.Refund => 1,
        TaxRecords.Credit => fromColumn.Bool(row) == true ? 3 : 2,
        _ => 0,
    };
}
