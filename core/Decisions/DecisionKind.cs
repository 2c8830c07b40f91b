namespace Wuyi.Pipeline.Decisions;

/// <summary>What a decision is about.</summary>
public enum DecisionKind
{
    /// <summary>Whether a taken-in file counts; the subject is its file id.</summary>
    Withdrawal,

    /// <summary>Which enterprise an account, a taxpayer, a holder or a certificate belongs to; the subject says which text is meant.</summary>
    Link,
}
