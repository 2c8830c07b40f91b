using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Intake.Severities;

/// <summary>
/// Severity profiles by source, from settings <c>Intake__Severity__{source}__{code}</c> = <c>info</c>, <c>warning</c> or <c>error</c>. Raised to
/// error, an issue sends its row to quarantine. Lowered from error, the row stays without the value where the column is optional; in a
/// required column it stays an error. What refuses a file, or a row as a whole, cannot be lowered; what is only told of a file cannot be raised.
/// </summary>
public sealed class SeverityProfiles
{
    /// <summary>Name of the settings, for messages.</summary>
    private const string Setting = "Intake__Severity";

    /// <summary>Errors of single cells in WP30xx; all of WP20xx are such.</summary>
    private static readonly HashSet<string> CellErrors = new(StringComparer.Ordinal)
    {
        IssueCodes.NegativeValue, IssueCodes.BadAccount, IssueCodes.BadTaxpayer, IssueCodes.BadParcel, IssueCodes.BadLandUnit, IssueCodes.BadIndustry,
        IssueCodes.BadShare, IssueCodes.BadYesNo, IssueCodes.BadPlotRatio, IssueCodes.MappedIdentifier, IssueCodes.NegativeRefund,
    };

    private readonly Dictionary<string, SeverityProfile> _bySource;

    private SeverityProfiles(Dictionary<string, SeverityProfile> bySource) => _bySource = bySource;

    /// <summary>No setting.</summary>
    public static SeverityProfiles Default { get; } = new([]);

    /// <summary>The profile of a source.</summary>
    public SeverityProfile Of(string source) => _bySource.GetValueOrDefault(source, SeverityProfile.Default);

    /// <summary>Reads and checks settings.</summary>
    /// <param name="settings">Source → code → severity, as configured.</param>
    /// <exception cref="InvalidOperationException">A source, code or severity does not exist or cannot be set; the message names the setting and what is allowed.</exception>
    public static SeverityProfiles Parse(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var profiles = new Dictionary<string, SeverityProfile>(StringComparer.Ordinal);
        foreach (var (source, codes) in settings)
        {
            var known = SourceNames.All.FirstOrDefault(name => name.Equals(source, StringComparison.OrdinalIgnoreCase))
                ?? throw Bad($"{Setting}__{source}", $"no such source; sources: {string.Join(", ", SourceNames.All)}");
            profiles[known] = new SeverityProfile(codes.ToDictionary(
                pair => CodeOf(source, pair.Key), pair => SeverityOf(source, pair.Key.ToUpperInvariant(), pair.Value), StringComparer.Ordinal));
        }

        return new SeverityProfiles(profiles);
    }

    private static string CodeOf(string source, string written)
    {
        var code = written.ToUpperInvariant();
        return IssueCatalogue.All.Any(text => text.Code == code) ? code : throw Bad($"{Setting}__{source}__{written}", "no such issue code (docs/issue-codes.md)");
    }

    private static IssueSeverity SeverityOf(string source, string code, string? written)
    {
        var setting = $"{Setting}__{source}__{code}";
        var severity = written?.ToLowerInvariant() switch
        {
            "info" => IssueSeverity.Info,
            "warning" => IssueSeverity.Warning,
            "error" => IssueSeverity.Error,
            _ => throw Bad(setting, $"'{written}' is none of info, warning, error"),
        };
        var usual = IssueCatalogue.Of(code).Severity;
        if (usual == IssueSeverity.Error && severity != IssueSeverity.Error && !MayBeLowered(code))
            throw Bad(setting, "this error refuses the file or the row as a whole and cannot be lowered");
        if (usual != IssueSeverity.Error && severity == IssueSeverity.Error && IsOfFile(code))
            throw Bad(setting, "this is told of the file as a whole and cannot refuse it");
        return severity;
    }

    /// <summary>A cell that cannot be read may be left out where its column is optional.</summary>
    private static bool MayBeLowered(string code) => code.StartsWith("WP20", StringComparison.Ordinal) || CellErrors.Contains(code);

    private static bool IsOfFile(string code) => code.StartsWith("WP1", StringComparison.Ordinal) || code.StartsWith("WP4", StringComparison.Ordinal);

    private static InvalidOperationException Bad(string setting, string why) => new($"setting {setting}: {why}");
}
