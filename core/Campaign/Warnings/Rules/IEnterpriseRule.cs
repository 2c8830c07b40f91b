namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>A rule that looks at one enterprise.</summary>
internal interface IEnterpriseRule
{
    WarningKind Kind { get; }

    Judgement Judge(Examined enterprise);

    /// <summary>Figures and sentence; asked for only where there is a warning to tell of, and never of what is unknown.</summary>
    Evidence Explain(Examined enterprise, Judgement judgement);
}
