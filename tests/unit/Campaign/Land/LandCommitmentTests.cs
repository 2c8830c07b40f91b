using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Campaign.Land;

/// <summary>标准地: agreed against what is; before the agreed day of production only dates are judged (RULES 6, R21).</summary>
public sealed class LandCommitmentTests
{
    private static readonly EnterpriseProfile Firm = Parcels.Firm(1);

    private static ParcelRight Standard => Parcels.Right() with
    {
        Holder = Firm.CreditCode,
        HolderKey = Firm.CreditCode.Value,
        StandardLand = true,
        GrantedOn = Parcels.Day("2020-01-01"),
        StartDueOn = Parcels.Day("2020-06-30"),
        CompletionDueOn = Parcels.Day("2021-12-31"),
        ProductionDueOn = Parcels.Day("2022-06-30"),
        AgreedTaxPerMu = 20m,
        AgreedInvestmentPerMu = 300m,
        InvestedWan = 6_000m,
    };

    private static LandCommitment One(decimal? taxWan, decimal landMu, ParcelRight right, params ParcelRight[] more) => Board(taxWan, landMu, [right, .. more])[0];

    private static IReadOnlyList<LandCommitment> Board(decimal? taxWan, decimal landMu, IReadOnlyList<ParcelRight> rights, string? flag = null)
    {
        var standing = CampaignWorld.Standing(Firm, WindowKind.Rolling12, Parcels.Period, taxWan: taxWan, landMu: landMu);
        if (flag is not null) standing = standing with { PerMu = standing.PerMu with { Flags = [flag] } };
        var known = new KnownStandings().With(WindowKind.Rolling12, Parcels.Period, standing);
        return Parcels.Board(CampaignWorld.Of(Parcels.Period, known, null, Firm), [.. rights]).Commitments;
    }

    /// <summary>With one parcel it is x1; compared as T ≥ agreed × A, so that a quotient's rounding decides nothing.</summary>
    [Theory]
    [InlineData("400", "20", FigureCommitmentState.Kept)]
    [InlineData("399.999999", "20", FigureCommitmentState.Below)]
    [InlineData("200", "10.000001", FigureCommitmentState.Below)]
    public void Tax_per_mu_is_compared_exactly(string tax, string mu, FigureCommitmentState state)
    {
        static decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var commitment = One(Of(tax), Of(mu), Standard);
        Assert.Equal(new FigureCommitment(20m, Of(tax), Of(mu), state), commitment.Tax);
        Assert.Equal(state == FigureCommitmentState.Below, commitment.IsBreached);
        Assert.DoesNotContain(LandCommitments.MultiParcel, commitment.Flags);
    }

    [Fact]
    public void With_several_parcels_tax_is_apportioned_by_area_and_said_so()
    {
        var commitment = One(900m, 60m, Standard, Standard with { Parcel = "330723001001GB00013", StandardLand = false, ParcelMu = 40m, AreaMu = 40m, HeldMu = 40m });
        Assert.Equal((FigureCommitmentState.Below, 900m, 60m), (commitment.Tax.State, commitment.Tax.Amount, commitment.Tax.Mu));
        Assert.Equal([LandCommitments.MultiParcel], commitment.Flags);
    }

    [Fact]
    public void Before_the_agreed_day_of_production_figures_are_not_judged()
    {
        var running = One(0m, 20m, Standard with { ProductionDueOn = Parcels.Day("2023-06-30") });
        Assert.Equal((FigureCommitmentState.NotDue, FigureCommitmentState.NotDue), (running.Tax.State, running.Investment.State));
        var due = One(0m, 20m, Standard with { ProductionDueOn = Parcels.Day("2023-06-29") });
        Assert.Equal((FigureCommitmentState.Below, FigureCommitmentState.Kept), (due.Tax.State, due.Investment.State));
    }

    [Theory]
    [InlineData("5999.999999", FigureCommitmentState.Below)]
    [InlineData("6000", FigureCommitmentState.Kept)]
    public void Investment_per_mu_is_compared_exactly(string invested, FigureCommitmentState state) => Assert.Equal(
        state, One(400m, 20m, Standard with { InvestedWan = decimal.Parse(invested, System.Globalization.CultureInfo.InvariantCulture) }).Investment.State);

    [Fact]
    public void A_missing_side_is_unknown_and_never_zero()
    {
        Assert.Equal(FigureCommitmentState.Unknown, One(null, 20m, Standard).Tax.State);
        Assert.Equal(FigureCommitmentState.Unknown, One(400m, 0m, Standard).Tax.State);
        Assert.Equal(FigureCommitmentState.Unknown, One(400m, 20m, Standard with { InvestedWan = null }).Investment.State);
        var unlinked = One(400m, 20m, Standard with { Holder = null, HolderKey = "甲厂" });
        Assert.Equal((FigureCommitmentState.Unknown, LandCommitments.HolderUnlinked), (unlinked.Tax.State, Assert.Single(unlinked.Flags)));
        var undated = One(0m, 20m, Standard with { ProductionDueOn = null });
        Assert.Equal((FigureCommitmentState.Unknown, LandCommitments.ProductionDateMissing), (undated.Tax.State, Assert.Single(undated.Flags)));
    }

    [Fact]
    public void Tax_of_which_a_month_is_missing_is_not_said_to_be_too_low()
    {
        var low = Assert.Single(Board(300m, 20m, [Standard], ResultFlags.TaxMonthMissing));
        Assert.Equal((FigureCommitmentState.Unknown, false), (low.Tax.State, low.IsBreached));
        Assert.Equal(FigureCommitmentState.Kept, Assert.Single(Board(400m, 20m, [Standard], ResultFlags.TaxMonthMissing)).Tax.State);
    }

    [Fact]
    public void Dates_are_kept_to_the_day_late_open_or_unknown()
    {
        Assert.Equal(DateCommitmentState.Kept, One(400m, 20m, Standard with { StartedOn = Parcels.Day("2020-06-30") }).Start.State);
        var late = One(400m, 20m, Standard with { StartedOn = Parcels.Day("2020-07-01") });
        Assert.Equal((DateCommitmentState.Late, 1, false), (late.Start.State, late.Start.Days, late.IsBreached));
        Assert.Equal(DateCommitmentState.Open, One(400m, 20m, Standard with { StartDueOn = Parcels.Day("2023-06-30") }).Start.State);
        Assert.Equal(DateCommitmentState.Unknown, One(400m, 20m, Standard with { StartDueOn = Parcels.Day("2023-06-29") }).Start.State);
        var idle = One(400m, 20m, Standard with { StartDueOn = Parcels.Day("2023-06-29"), NotStarted = true });
        Assert.Equal((DateCommitmentState.Late, 1, true), (idle.Start.State, idle.Start.Days, idle.IsBreached));
        Assert.Equal(DateCommitmentState.Late, idle.Production.State);
        Assert.Equal(DateCommitmentState.NotAgreed, One(400m, 20m, Standard with { CompletionDueOn = null }).Completion.State);
    }

    [Fact]
    public void Days_come_from_the_project_on_the_parcel_where_the_land_file_has_none()
    {
        var step = new ProjectStep { Project = "A-1", Stage = ProjectStage.Production, DoneOn = Parcels.Day("2022-06-30"), Parcel = Parcels.Code, Origin = new FactOrigin("p", 2) };
        CampaignFacts Facts(ProjectStep of) => CampaignWorld.Of(Parcels.Period, null, null, Firm) with { ProjectSteps = [of] };
        Assert.Equal((DateCommitmentState.Kept, Parcels.Day("2022-06-30")), (Parcels.Board(Facts(step), Standard).Commitments[0].Production.State, Parcels.Board(Facts(step), Standard).Commitments[0].Production.DoneOn));
        Assert.Equal(DateCommitmentState.Unknown, Parcels.Board(Facts(step with { DoneOn = Parcels.Day("2023-07-01") }), Standard).Commitments[0].Production.State);
    }

    [Fact]
    public void Only_standard_land_that_is_held_at_the_end_of_the_period_is_looked_at()
    {
        Assert.Empty(Board(400m, 20m, [Standard with { StandardLand = null }]));
        Assert.Empty(Board(400m, 20m, [Standard with { CancelledOn = Parcels.Day("2023-06-29"), HeldMu = 0m }]));
        Assert.Equal(2, Board(400m, 20m, [Standard, Standard with { Holder = null, HolderKey = "乙" }]).Count(item => item.Flags.Contains(LandCommitments.SeveralHolders)));
    }
}
