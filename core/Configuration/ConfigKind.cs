namespace Wuyi.Pipeline.Configuration;

/// <summary>What a configuration document is; its folder in container <c>config</c> says so.</summary>
public enum ConfigKind
{
    /// <summary><c>rulebooks/*.json</c></summary>
    Rulebook,

    /// <summary><c>mappings/*.json</c></summary>
    Mapping,

    /// <summary><c>plans/*.json</c></summary>
    Plan,
}
