using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Constants of the yearly 亩均 evaluation (RULES 4, R14, R22–R28). Percentages are whole numbers, so that quotas are integers (E13).</summary>
public sealed record EvaluationRules
{
    /// <summary>Weights of x1…x6 for 规上, points; RULES 4 [H, 黄岩].</summary>
    public IReadOnlyList<decimal> AboveScaleWeights { get; init; } = [30m, 20m, 10m, 20m, 10m, 10m];

    /// <summary>Weights of y1, y2 for 规下, points; RULES 4 [H, 黄岩].</summary>
    public IReadOnlyList<decimal> BelowScaleWeights { get; init; } = [50m, 50m];

    /// <summary>How an item is scored.</summary>
    public ScoringMethod Scoring { get; init; } = ScoringMethod.Ratio;

    /// <summary>Largest x/b that counts, a ratio, at least 1; 1.5 [M, 开化]; null = no cap. Ratio scoring only.</summary>
    public decimal? Cap { get; init; } = 1.5m;

    /// <summary>Share of A, percent of ranked firms, rounded up; A-10.</summary>
    public int PercentA { get; init; } = 20;

    /// <summary>Share of C, percent, rounded half up; A-10.</summary>
    public int PercentC { get; init; } = 15;

    /// <summary>Share of D, percent, rounded down; A-10.</summary>
    public int PercentD { get; init; } = 5;

    /// <summary>Ranked firms below which a group has no A: all are B (R26 option); 0 = off.</summary>
    public int MinGroupForA { get; init; }

    /// <summary>Rank within industry groups instead of the whole scale group (RULES 4 option).</summary>
    public bool ByIndustryGroup { get; init; }

    /// <summary>Industry groups by name → prefixes of 2–4 digits; an enterprise belongs to the longest prefix; the others form 其他行业.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> IndustryGroups { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Ranked firms below which an industry group is merged into 其他行业 (R26) [A].</summary>
    public int MinIndustryGroup { get; init; } = 20;

    /// <summary>Configured baselines by year, scale group and indicator (x1…x6, y1, y2); where absent the group's ratio of sums.</summary>
    public IReadOnlyDictionary<(int Year, ScaleGroup Group, string Indicator), decimal> Baselines { get; init; } =
        new Dictionary<(int, ScaleGroup, string), decimal>();

    /// <summary>Which list says who is 规上 in a year (R10).</summary>
    public ScaleFlagOf ScaleFlagOf { get; init; } = ScaleFlagOf.January;

    /// <summary>规下 firms with less land are not evaluated, 亩; 0 = all are (R22).</summary>
    public decimal MinLandMu { get; init; }

    /// <summary>Exempt when registered less long than so many years at 31 December; A-11.</summary>
    public int ExemptFoundedYears { get; init; } = 2;

    /// <summary>Exempt when all land was obtained less long ago than so many years at 31 December; A-11.</summary>
    public int ExemptLandYears { get; init; } = 3;

    /// <summary>True: exempt by the facts; false: only by an adjustment on request, the others are shown as 豁免候选 (R23).</summary>
    public bool ExemptionAutomatic { get; init; } = true;

    /// <summary>y2 missing: false = incomplete, true = y1 × 100/50 (R14 option <c>rescale</c>).</summary>
    public bool RescaleWithoutPower { get; init; }

    /// <summary>A 规下 tenant takes the grade of the holder of the parcel where it leases most (R28).</summary>
    public bool TenantsTakeHolderClass { get; init; }

    /// <summary>Parks (小微园) whose tenants keep their own class (R28); exact names of column 园区.</summary>
    public IReadOnlyList<string> TenantExceptedParks { get; init; } = [];

    /// <summary>Words of 状态 with which an enterprise is not evaluated when they hold on 31 December (R22).</summary>
    public IReadOnlyList<string> DeregisteredWords { get; init; } = ["注销", "吊销"];
}

/// <summary>How x becomes points.</summary>
public enum ScoringMethod
{
    /// <summary>w · clamp(x/b, 0, cap).</summary>
    Ratio,

    /// <summary>w · (x − min)/(max − min) over the ranked firms of the scale group; w where all are equal. Some counties do so.</summary>
    MinMax,
}

/// <summary>Setting <c>scaleFlagOf</c> (R10).</summary>
public enum ScaleFlagOf
{
    /// <summary>The list valid in January of the year: who dropped out in the year stays 规上, who rose is 规下.</summary>
    January,

    /// <summary>The list of the annual report, valid in December of the year.</summary>
    AnnualRoster,
}
