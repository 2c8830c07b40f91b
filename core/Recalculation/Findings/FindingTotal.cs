namespace Wuyi.Pipeline.Recalculation.Findings;

/// <summary>All findings of one code, listed or not.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Sum">Their sizes added up.</param>
/// <param name="Unit">Unit of the sum.</param>
/// <param name="Listed">How many the run lists: the largest.</param>
public sealed record FindingTotal(string Code, long Count, decimal Sum, string Unit, int Listed);
