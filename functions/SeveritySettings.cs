using Microsoft.Extensions.Configuration;
using Wuyi.Pipeline.Intake.Severities;

namespace Wuyi.Pipeline.Functions;

/// <summary>Severity profiles from settings <c>Intake__Severity__{source}__{code}</c>.</summary>
public static class SeveritySettings
{
    /// <exception cref="InvalidOperationException">A setting cannot be; the message names it.</exception>
    public static SeverityProfiles From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return SeverityProfiles.Parse(configuration.GetSection("Intake:Severity").GetChildren().ToDictionary(
            source => source.Key,
            source => (IReadOnlyDictionary<string, string?>)source.GetChildren().ToDictionary(code => code.Key, code => code.Value)));
    }
}
