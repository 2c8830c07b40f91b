namespace Wuyi.Pipeline.Model;

/// <summary>The two groups of the yearly evaluation.</summary>
public enum ScaleGroup
{
    /// <summary>规上: scored by x1…x6.</summary>
    AboveScale,

    /// <summary>规下: scored by y1, y2.</summary>
    BelowScale,
}
