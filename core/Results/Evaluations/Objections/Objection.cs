using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Evaluations.Objections;

/// <summary>An objection (异议) to a published stage, with its receipt number; never changed.</summary>
public sealed record Objection
{
    /// <summary>The evaluated year.</summary>
    public required int Year { get; init; }

    /// <summary>1, 2, 3 … within the year, in the order of receipt.</summary>
    public required int Number { get; init; }

    /// <summary>受理号, e.g. 武亩异〔2023〕0001.</summary>
    public required string Receipt { get; init; }

    public required CreditCode CreditCode { get; init; }

    /// <summary>The run that it is about, whatever has been published since.</summary>
    public required string Run { get; init; }

    /// <summary>Stage of that run.</summary>
    public required EvaluationStage Stage { get; init; }

    /// <summary>x1 … y2; null when it is about a row of a file.</summary>
    public string? Indicator { get; init; }

    public string? FileId { get; init; }

    /// <summary>Row in the provider's file, 1 = first.</summary>
    public int? Row { get; init; }

    /// <summary>What is objected; personal IDs and telephone numbers are not kept (RULINGS 6.9).</summary>
    public required string Text { get; init; }

    public required string RaisedBy { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Raised before the notice ended; late ones are recorded and answered too, but do not hold up the final result.</summary>
    public required bool Timely { get; init; }

    /// <summary>Last day for the answer (RULINGS 6.6), 24:00 China time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Who put it on record.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Id in addresses beside the receipt number: <c>2023-0001</c>.</summary>
    public string Id => IdOf(Year, Number);

    internal static string IdOf(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:0000}");

    /// <summary>The same grievance of the same person about the same run: sent again, it keeps its number.</summary>
    internal bool SaysTheSameAs(Objection other) =>
        CreditCode == other.CreditCode && Run == other.Run && Indicator == other.Indicator && FileId == other.FileId && Row == other.Row && Text == other.Text
        && RaisedBy == other.RaisedBy;
}
