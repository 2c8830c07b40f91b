using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>What kind of thing a warning is about.</summary>
public enum WarningSubjectType
{
    Enterprise,
    Industry,
    Chain,
    Parcel,
    Project,
    Case,
}

/// <summary>What a warning is about.</summary>
public sealed record WarningSubject
{
    public required WarningSubjectType Type { get; init; }

    /// <summary>Credit code, 2-digit industry, chain, 项目编号, or 宗地代码; where holders of a parcel are told apart, <c>宗地代码/holder</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name for people; null when none is known.</summary>
    public string? Name { get; init; }

    /// <summary>The enterprise it touches; null when it touches none or many.</summary>
    public CreditCode? CreditCode { get; init; }

    public string? Town { get; init; }

    /// <summary>As registered, 2 to 4 digits.</summary>
    public string? Industry { get; init; }

    public string? Chain { get; init; }
}
