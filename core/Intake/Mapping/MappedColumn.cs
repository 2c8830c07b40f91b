namespace Wuyi.Pipeline.Intake.Mapping;

/// <summary>One column of a mapping profile.</summary>
public sealed record MappedColumn
{
    /// <summary>The provider's header, matched whole after normalisation.</summary>
    public required string Header { get; init; }

    /// <summary>Unit of the figures (kWh, 万kWh, 元, 万元, 亩 …); null = the header's or the contract's default.</summary>
    public string? Unit { get; init; }

    /// <summary>For identifiers: the pattern (whole match, .NET regex without backtracking) that the provider's identifiers have, in place of the contract's own check.</summary>
    public string? Pattern { get; init; }

    /// <summary>For identifiers: text put before the value, e.g. a provider prefix that keeps two providers' numbers apart.</summary>
    public string? Prefix { get; init; }

    /// <summary>For identifiers: pad with leading zeros to this length (before the prefix); 0 = as it is.</summary>
    public int PadTo { get; init; }
}
