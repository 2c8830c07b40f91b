namespace Wuyi.Pipeline.Results.Movement;

/// <summary>A figure of the county in two runs, not rounded.</summary>
/// <param name="Indicator">Which figure.</param>
/// <param name="Before">In the earlier run; null = no enterprise has it.</param>
/// <param name="After">In the later run.</param>
/// <param name="EnterprisesBefore">How many enterprises it stood on in the earlier run.</param>
internal sealed record CountyMove(Indicator Indicator, decimal? Before, decimal? After, int EnterprisesBefore);

/// <summary>What moved, as it was written, and the figures behind it.</summary>
/// <param name="Moved">What a pointer says of it.</param>
/// <param name="Movement">The whole.</param>
/// <param name="County">Figures of the county, in the order of <see cref="IndicatorList.All"/>.</param>
internal sealed record WrittenMovement(MovedFrom Moved, RunMovement Movement, IReadOnlyList<CountyMove> County);
