using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation.Findings;

/// <summary>
/// Something doubtful that only shows when the facts are put together: an account without a month, two sums that should be one, a figure of an
/// unlikely size. Nothing is changed by it; a person looks. Sentence and advice are those of <see cref="IssueCatalogue"/>.
/// </summary>
public sealed record Finding
{
    /// <summary>Stable code, <c>WP4001</c> …; each has a section in docs/issue-codes.md.</summary>
    public required string Code { get; init; }

    /// <summary>Source whose files should be looked at, a word of <see cref="SourceNames"/>.</summary>
    public required string Source { get; init; }

    /// <summary>What <see cref="Subject"/> is.</summary>
    public required FindingSubject Kind { get; init; }

    /// <summary>户号, 纳税人识别号, 宗地代码, 统一社会信用代码, 税种 …; a token where it would be a personal ID.</summary>
    public required string Subject { get; init; }

    /// <summary>The enterprise of the register it concerns; null when none or several.</summary>
    public string? CreditCode { get; init; }

    /// <summary>First month; null when it is of no month.</summary>
    public Month? From { get; init; }

    /// <summary>Last month, inclusive.</summary>
    public Month? To { get; init; }

    /// <summary>What stands in the facts.</summary>
    public decimal? Found { get; init; }

    /// <summary>What it is compared with; null when there is no second number.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Unit of both numbers.</summary>
    public string? Unit { get; init; }

    /// <summary>Weight in its code's list and sum, in <see cref="SizeUnit"/>; not negative.</summary>
    public required decimal Size { get; init; }

    /// <summary>Unit of <see cref="Size"/>, one for each code.</summary>
    public required string SizeUnit { get; init; }

    /// <summary>Further words for the sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Files and, where known, rows of the provider's file; at most <see cref="MaxRows"/>.</summary>
    public IReadOnlyList<FindingRow> Rows { get; init; } = [];

    /// <summary>Rows a finding names at most.</summary>
    public const int MaxRows = 20;

    public IssueSeverity Severity => IssueCatalogue.Of(Code).Severity;

    /// <summary>The sentence; <c>{subject}</c> is left standing, because not everybody may see it.</summary>
    public string Message => Fill(IssueCatalogue.Of(Code).Message);

    /// <summary>What to do.</summary>
    public string Advice => Fill(IssueCatalogue.Of(Code).Advice);

    /// <summary>Months as people write them: 2023-02 or 2023-02至2023-04; empty when it is of no month.</summary>
    public string Months => From is not { } from ? "" : To is { } to && to != from ? $"{from}至{to}" : from.ToString();

    private string Fill(string text) => text
        .Replace("{found}", FindingNumbers.Text(Found), StringComparison.Ordinal)
        .Replace("{expected}", FindingNumbers.Text(Expected), StringComparison.Ordinal)
        .Replace("{months}", Months, StringComparison.Ordinal)
        .Replace("{note}", Note ?? "", StringComparison.Ordinal);
}
