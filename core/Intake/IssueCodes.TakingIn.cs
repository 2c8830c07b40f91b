namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    /// <summary>WP1901: taking the file in failed several times; nothing of it counts.</summary>
    public const string GivenUp = "WP1901";

    /// <summary>WP1902: a configuration drop lies outside <c>rulebooks/</c> and <c>mappings/</c>.</summary>
    public const string UnknownConfiguration = "WP1902";

    /// <summary>WP1903: a rulebook or mapping profile is refused; the earlier one stays in force.</summary>
    public const string ConfigurationRefused = "WP1903";
}
