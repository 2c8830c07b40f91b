using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>Reads the further columns of a row of the land register; monthly runs do not load them.</summary>
internal sealed class RightDetailsReader(InputTable input, FactTable table)
{
    public static readonly string[] Columns =
    [
        LandRecords.Town, LandRecords.Location, LandRecords.Use, LandRecords.RightType, LandRecords.SupplyMode, LandRecords.StartDueOn,
        LandRecords.CompletionDueOn, LandRecords.StartedOn, LandRecords.NotStarted, LandRecords.CompletedOn, LandRecords.DevelopedArea, LandRecords.DueArea,
        LandRecords.InvestedWan, LandRecords.TotalInvestmentWan, LandRecords.SuspendedOn, LandRecords.IdleReason, LandRecords.AgreedTaxPerMu,
        LandRecords.AgreedInvestmentPerMu, LandRecords.PriceWan, LandRecords.SupervisionNo, LandRecords.ContractNo,
    ];

    private readonly FactTexts _areaUnit = table.Texts(LandRecords.AreaUnit);

    public RightDetails this[int row]
    {
        get
        {
            string? Text(string column) => table.Texts(column)[row];
            decimal? Number(string column) => table.Numbers(column).Decimal(row);
            DateOnly? Day(string column) => table.Numbers(column).Date(row);
            Int128? Area(string column) => table.Numbers(column) is var area && area.Has(row)
                ? (Int128)area.Values[row] * LandReader.UnitFactor(input.Segment, _areaUnit[row]) : null;
            return new RightDetails
            {
                HolderCode = Text(LandRecords.HolderCode),
                HolderName = Text(LandRecords.HolderName),
                Town = Text(LandRecords.Town),
                Location = Text(LandRecords.Location),
                Use = Text(LandRecords.Use),
                RightType = Text(LandRecords.RightType),
                SupplyMode = Text(LandRecords.SupplyMode),
                StartDueOn = Day(LandRecords.StartDueOn),
                CompletionDueOn = Day(LandRecords.CompletionDueOn),
                StartedOn = Day(LandRecords.StartedOn),
                NotStarted = table.Numbers(LandRecords.NotStarted).Bool(row),
                CompletedOn = Day(LandRecords.CompletedOn),
                DevelopedArea = Area(LandRecords.DevelopedArea),
                DueArea = Area(LandRecords.DueArea),
                InvestedWan = Number(LandRecords.InvestedWan),
                TotalInvestmentWan = Number(LandRecords.TotalInvestmentWan),
                SuspendedOn = Day(LandRecords.SuspendedOn),
                IdleReason = Text(LandRecords.IdleReason),
                AgreedTaxPerMu = Number(LandRecords.AgreedTaxPerMu),
                AgreedInvestmentPerMu = Number(LandRecords.AgreedInvestmentPerMu),
                PriceWan = Number(LandRecords.PriceWan),
                SupervisionNo = Text(LandRecords.SupervisionNo),
                ContractNo = Text(LandRecords.ContractNo),
            };
        }
    }
}
