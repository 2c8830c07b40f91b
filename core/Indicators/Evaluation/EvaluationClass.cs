namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>A (best) to D.</summary>
public enum EvaluationClass
{
    A,
    B,
    C,
    D,
}
