using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Account × month or account × day, each for kWh, PV and green power; a daily row does not count beside a live monthly one (R1, R6). A row that names a former number (旧户号) speaks of both numbers.</summary>
internal sealed class PowerGroups : KeyGroups
{
    public override IReadOnlyList<string> Columns { get; } =
        [PowerRecords.Account, PowerRecords.Day, PowerRecords.Kwh, PowerRecords.PvKwh, PowerRecords.GreenKwh, PowerRecords.FormerAccount];

    public override IReadOnlyList<string> Figures { get; } = [PowerRecords.Kwh, PowerRecords.PvKwh, PowerRecords.GreenKwh];

    public override void Read(FactTable table, Take take)
    {
        var account = table.Texts(PowerRecords.Account);
        var hashes = KeyHash.Of(account);
        var former = table.Texts(PowerRecords.FormerAccount);
        var formers = KeyHash.Of(former);
        var day = table.Numbers(PowerRecords.Day);
        for (var index = 0; index < Figures.Count; index++)
        {
            var figure = index;
            var values = table.Numbers(Figures[figure]);
            if (values.IsBlank) continue;
            void TakeMonthOrDay(UInt128 monthly, int row)
            {
                if (day.Has(row)) take(row, figure, new KeyGroup(monthly.With(day.Values[row]), 0), monthly);
                else take(row, figure, new KeyGroup(monthly, 0));
            }

            for (var row = 0; row < table.Rows; row++)
            {
                if (!values.Has(row) || account.Codes[row] < 0) continue;
                TakeMonthOrDay(hashes[account.Codes[row]].With(figure), row);
                if (former.Codes[row] >= 0) TakeMonthOrDay(formers[former.Codes[row]].With(figure), row);
            }
        }
    }
}
