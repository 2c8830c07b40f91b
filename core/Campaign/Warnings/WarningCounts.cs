namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Counts warnings by kind, severity and town.</summary>
internal static class WarningCounts
{
    public static IReadOnlyList<WarningCount> Of(IEnumerable<Warning> warnings) =>
        [.. warnings.GroupBy(warning => (warning.Kind, warning.Severity, warning.Subject.Town))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Severity).ThenBy(group => group.Key.Town is null).ThenBy(group => group.Key.Town, StringComparer.Ordinal)
            .Select(group => new WarningCount(
                group.Key.Kind, group.Key.Severity, group.Count(warning => warning.State == WarningState.Opened),
                group.Count(warning => warning.State == WarningState.Continuing), group.Count(warning => warning.State == WarningState.Closed),
                group.Count(warning => warning.State == WarningState.Continuing && warning.NotJudged is not null), group.Key.Town))];
}
