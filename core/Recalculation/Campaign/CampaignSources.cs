using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Register;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>What the live files say of the campaign at the end of a period: restated and linked.</summary>
public sealed record CampaignSources
{
    public required IReadOnlyList<RegisteredEnterprise> Register { get; init; }

    public required IReadOnlyList<CaseStep> CaseSteps { get; init; }

    public required IReadOnlyList<ParcelRight> Land { get; init; }

    public required IReadOnlyList<ProjectStep> ProjectSteps { get; init; }

    public required IReadOnlyList<ProgressValue> Progress { get; init; }

    /// <summary>总产值 of 规上工业 (<see cref="OutputReader"/>).</summary>
    public required IReadOnlyList<OutputTotal> Output { get; init; }

    /// <summary>Reads exactly what <see cref="InputSelection.OfCampaign"/> names.</summary>
    /// <exception cref="CorruptSegmentException">A segment is not what the ledger says.</exception>
    public static async Task<CampaignSources> ReadAsync(
        Month period, RuleSet rules, LiveFiles files, EffectiveLinks decided, IFactReader facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var inputs = InputSelection.OfCampaign(period, files);
        IReadOnlyList<InputFile> Files(string source) => [.. inputs.Where(input => input.File.Source == source)];
        var log = new FindingLog(rules.Checks.Listed);
        var register = await RegisterReader.ReadAsync(Files(SourceNames.Enterprises), period, facts, log, null, cancellation).ConfigureAwait(false);
        var linker = new Linker(register.Index, decided);
        return new CampaignSources
        {
            Register = [.. register.Profiles.Select((profile, place) => new RegisteredEnterprise(profile, register.TagsOf(place)))],
            CaseSteps = await RectificationReader.ReadAsync(Files(SourceNames.Rectification), linker, facts, cancellation).ConfigureAwait(false),
            Land = await ParcelRightReader.ReadAsync(Files(SourceNames.Land), period, rules.Land, linker, facts, cancellation).ConfigureAwait(false),
            ProjectSteps = await ProjectReader.ReadAsync(Files(SourceNames.Projects), linker, facts, cancellation).ConfigureAwait(false),
            Progress = await ProgressReader.ReadAsync(Files(SourceNames.Progress), facts, cancellation).ConfigureAwait(false),
            Output = await OutputReader.ReadAsync(Files(SourceNames.Statistics), period, linker, register, facts, cancellation).ConfigureAwait(false),
        };
    }
}
