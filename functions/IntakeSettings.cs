using Microsoft.Extensions.Configuration;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Functions;

/// <summary>Settings <c>Intake__…</c>: bounds of a file, and the secret that keys the tokens of persons (RULINGS 5.6).</summary>
public static class IntakeSettings
{
    /// <summary>Shorter salts can be tried out.</summary>
    public const int ShortestSalt = 16;

    /// <summary>
    /// A laptop (storage by connection string) may go without a salt: its tokens then are keyed by one that stands in the source. A deployed app
    /// (storage by identity) may not, since anybody could work the personal IDs out of such tokens.
    /// </summary>
    /// <exception cref="InvalidOperationException">The salt is missing in a deployed app, or too short.</exception>
    public static IntakeLimits From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var limits = configuration.GetSection("Intake").Get<IntakeLimits>() ?? new IntakeLimits();
        var isDeployed = string.IsNullOrEmpty(configuration["Inbox"]);
        var salt = limits.PersonalIdSalt?.Trim() ?? "";
        if (salt.Length is > 0 and < ShortestSalt || (salt.Length == 0 && isDeployed))
            throw new InvalidOperationException($"setting Intake__PersonalIdSalt: a secret of at least {ShortestSalt} characters, set once before the first file (docs/operations.md)");
        return limits;
    }
}
