using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>One step of a case as a file or an operator tells it (source <c>rectification</c>).</summary>
public sealed record CaseStep
{
    public required CreditCode CreditCode { get; init; }

    public required DateOnly On { get; init; }

    public required FactOrigin Origin { get; init; }
}
