using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>用电类别 that means 居民生活用电 (R29); 非居民照明 is the opposite of it.</summary>
internal sealed class ResidentialTexts(FactTexts categories)
{
    private readonly bool[] _residential = Array.ConvertAll(categories.Dictionary, IsResidential);

    public bool Is(int row) => categories.Codes[row] >= 0 && _residential[categories.Codes[row]];

    private static bool IsResidential(string category) =>
        category.Contains("居民", StringComparison.Ordinal) && !category.Contains("非居民", StringComparison.Ordinal);
}
