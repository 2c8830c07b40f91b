namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Why something is not published.</summary>
/// <param name="Code">One of <see cref="PublicationRefusals"/>; also the problem code of the API.</param>
/// <param name="Text">Chinese sentence that says what to do.</param>
public sealed record PublicationRefusal(string Code, string Text);

/// <summary>Codes of <see cref="PublicationRefusal"/>.</summary>
public static class PublicationRefusals
{
    /// <summary>Inputs, rules or links have changed since the preview.</summary>
    public const string PreviewOutdated = "preview-outdated";

    /// <summary>Draft, then notice, then final.</summary>
    public const string StageOrder = "stage-order";

    /// <summary>The result is not the one of the stage before: the draft comes first again.</summary>
    public const string ResultChanged = "result-changed";

    /// <summary>Reason, meeting, document number or signers missing, or a date that cannot be.</summary>
    public const string ActIncomplete = "act-incomplete";

    /// <summary>A notice of the preview blocks.</summary>
    public const string BlockingNotices = "blocking-notices";

    /// <summary>The year's months have not all been delivered (R11).</summary>
    public const string MonthsMissing = "months-missing";

    /// <summary>The notice has not ended (RULINGS 6.6).</summary>
    public const string NoticeRunning = "notice-running";

    /// <summary>Timely objections are unanswered (RULINGS 6.6).</summary>
    public const string ObjectionsOpen = "objections-open";

    /// <summary>Nothing of the year is published that could be withdrawn.</summary>
    public const string NothingToWithdraw = "nothing-to-withdraw";

    /// <summary>The year has no register or no monthly file.</summary>
    public const string NothingToEvaluate = "nothing-to-evaluate";

    /// <summary>Others kept changing the state at the same time.</summary>
    public const string BusyYear = "evaluation-busy";
}

/// <summary>A publication or withdrawal was refused; nothing has changed.</summary>
public sealed class PublicationRefusedException(PublicationRefusal refusal) : Exception(refusal.Text)
{
    public PublicationRefusal Refusal { get; } = refusal;
}
