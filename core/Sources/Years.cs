using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Sources;

/// <summary>Years that stand in a column of their own.</summary>
internal static class Years
{
    /// <summary>Whether the figure (millionths) is a year between 1990 and 2100.</summary>
    public static bool IsYear(long micro) => micro % Micro.One == 0 && micro / Micro.One is >= 1990 and <= 2100;

    public static int Of(long micro) => (int)(micro / Micro.One);
}
