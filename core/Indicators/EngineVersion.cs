namespace Wuyi.Pipeline.Indicators;

/// <summary>Version of the calculation itself; part of every run id, so that a changed formula gives a new run.</summary>
public static class EngineVersion
{
    /// <summary>Raise by one whenever the same facts and rules would give other results.</summary>
    public const int Current = 3;
}
