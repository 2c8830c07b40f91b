namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>What the campaign asks of a right beside what monthly runs read. Areas in 10⁻¹⁰ 亩.</summary>
internal sealed record RightDetails
{
    public string? HolderCode { get; init; }

    public string? HolderName { get; init; }

    public string? Town { get; init; }

    public string? Location { get; init; }

    public string? Use { get; init; }

    public string? RightType { get; init; }

    public string? SupplyMode { get; init; }

    public DateOnly? StartDueOn { get; init; }

    public DateOnly? CompletionDueOn { get; init; }

    public DateOnly? StartedOn { get; init; }

    public bool? NotStarted { get; init; }

    public DateOnly? CompletedOn { get; init; }

    public Int128? DevelopedArea { get; init; }

    public Int128? DueArea { get; init; }

    public decimal? InvestedWan { get; init; }

    public decimal? TotalInvestmentWan { get; init; }

    public DateOnly? SuspendedOn { get; init; }

    public string? IdleReason { get; init; }

    public decimal? AgreedTaxPerMu { get; init; }

    public decimal? AgreedInvestmentPerMu { get; init; }

    public decimal? PriceWan { get; init; }

    public string? SupervisionNo { get; init; }

    public string? ContractNo { get; init; }

    /// <summary>An empty optional cell restates nothing (R1); a start that is told ends the word that there was none, and the other way round.</summary>
    public RightDetails Inheriting(RightDetails older) => this with
    {
        HolderCode = HolderCode ?? older.HolderCode,
        HolderName = HolderName ?? older.HolderName,
        Town = Town ?? older.Town,
        Location = Location ?? older.Location,
        Use = Use ?? older.Use,
        RightType = RightType ?? older.RightType,
        SupplyMode = SupplyMode ?? older.SupplyMode,
        StartDueOn = StartDueOn ?? older.StartDueOn,
        CompletionDueOn = CompletionDueOn ?? older.CompletionDueOn,
        StartedOn = StartedOn ?? (NotStarted is null ? older.StartedOn : null),
        NotStarted = NotStarted ?? (StartedOn is null ? older.NotStarted : null),
        CompletedOn = CompletedOn ?? older.CompletedOn,
        DevelopedArea = DevelopedArea ?? older.DevelopedArea,
        DueArea = DueArea ?? older.DueArea,
        InvestedWan = InvestedWan ?? older.InvestedWan,
        TotalInvestmentWan = TotalInvestmentWan ?? older.TotalInvestmentWan,
        SuspendedOn = SuspendedOn ?? older.SuspendedOn,
        IdleReason = IdleReason ?? older.IdleReason,
        AgreedTaxPerMu = AgreedTaxPerMu ?? older.AgreedTaxPerMu,
        AgreedInvestmentPerMu = AgreedInvestmentPerMu ?? older.AgreedInvestmentPerMu,
        PriceWan = PriceWan ?? older.PriceWan,
        SupervisionNo = SupervisionNo ?? older.SupervisionNo,
        ContractNo = ContractNo ?? older.ContractNo,
    };
}
