using Azure.Storage.Blobs;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Campaign.Cases;

/// <summary>The embedded rulebook with one setting of cases.</summary>
internal sealed class KnownRules : IConfigDrops
{
    public bool ChecksBeforePlan { get; set; } = true;

    public Task<RuleSet> CurrentRulesAsync(CancellationToken cancellation)
    {
        var rules = RuleSets.Embedded;
        return Task.FromResult(rules with { Campaign = rules.Campaign with { Inefficiency = rules.Campaign.Inefficiency with { ChecksBeforePlan = ChecksBeforePlan } } });
    }

    public Task<RuleSet?> FindRulesAsync(string versionOrHash, CancellationToken cancellation) => throw new NotSupportedException();

    public Task TakeInAsync(BlobClient blob, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> SweepAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<MappingProfile>> MappingsAsync(string source, CancellationToken cancellation) => throw new NotSupportedException();
}
