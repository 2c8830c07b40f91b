namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Settings <c>Evaluation__…</c>: words of the county on what it publishes.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Start of receipt numbers (受理号), before 〔2023〕0001; 1 to 10 characters. Default 武亩异.</summary>
    public string ReceiptPrefix { get; init; } = "武亩异";

    /// <summary>Name of the office on published pages and answers; 1 to 60 characters. Default 武义县“亩均论英雄”改革工作领导小组办公室.</summary>
    public string Office { get; init; } = "武义县“亩均论英雄”改革工作领导小组办公室";

    /// <exception cref="ArgumentException">A text is empty or too long, or the prefix holds a character that receipts do not.</exception>
    public void Validate()
    {
        if (ReceiptPrefix.Length is < 1 or > 10 || !ReceiptPrefix.All(char.IsLetter)) throw new ArgumentException("Evaluation:ReceiptPrefix: 1 to 10 letters");
        if (Office.Length is < 1 or > 60) throw new ArgumentException("Evaluation:Office: 1 to 60 characters");
    }
}
