using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Evaluations.Confirmations;

/// <summary>An enterprise has confirmed the data that its evaluation uses (数据确认, RULINGS 6.6); never changed.</summary>
public sealed record Confirmation
{
    public required int Year { get; init; }

    public required CreditCode CreditCode { get; init; }

    /// <summary>Who said so for the enterprise.</summary>
    public required string ConfirmedBy { get; init; }

    /// <summary>Day of it.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Words of <see cref="ConfirmationItems"/>, ordinal order.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    public string? Remarks { get; init; }

    /// <summary>Who put it on record.</summary>
    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>What is confirmed.</summary>
public static class ConfirmationItems
{
    public const string Tax = "tax";
    public const string Land = "land";
    public const string Power = "power";
    public const string Energy = "energy";

    /// <summary>税收、用地、用电、能耗.</summary>
    public static IReadOnlyList<string> All { get; } = [Energy, Land, Power, Tax];
}
