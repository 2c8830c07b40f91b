using Wuyi.Pipeline.Local.Demo.Campaign;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>What the generator knows about the files it wrote: the yardstick of the tests over the demo county.</summary>
public sealed record DemoTruth
{
    /// <summary>Enterprises of the register (valid codes), above and below scale.</summary>
    public required int Enterprises { get; init; }

    public required Month FirstMonth { get; init; }

    public required Month LastMonth { get; init; }

    /// <summary>Every file in drop order.</summary>
    public required IReadOnlyList<DemoFileTruth> Files { get; init; }

    /// <summary>Grid kWh of the county by month: the last file of a month counts, monthly rows before daily ones (R6), unreadable rows not at all.</summary>
    public required IReadOnlyDictionary<Month, decimal> KwhByMonth { get; init; }

    /// <summary>What recalculation must find for the newest month: issue code → subjects (宗地代码, 统一社会信用代码), for the codes the generator knows all of.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Findings { get; init; }

    /// <summary>By year: what the evaluation must see (words of <see cref="DemoYear"/>) → credit codes.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyDictionary<string, IReadOnlySet<string>>> Evaluation { get; init; }

    /// <summary>The campaign's story.</summary>
    public required CampaignTruth Campaign { get; init; }

    public int AcceptedFiles => Files.Count(file => !file.Rejected);

    public int RejectedFiles => Files.Count(file => file.Rejected);
}
