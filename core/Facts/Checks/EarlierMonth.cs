using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Facts.Checks;

/// <summary>What a month of a file is compared with: the files of an earlier month that hold mostly the same keys.</summary>
/// <param name="Month">The earlier month.</param>
/// <param name="Rows">Rows of these files in that month.</param>
/// <param name="Sum">Their sum; null when one of them has none.</param>
/// <param name="Keys">Hashes of their keys.</param>
/// <param name="Segments">Local copies, for reading keys again.</param>
internal sealed record EarlierMonth(Month Month, long Rows, decimal? Sum, HashSet<ulong> Keys, IReadOnlyList<string> Segments)
{
    /// <summary>Of the earlier month files were read, and none shares a key with the file.</summary>
    public bool NothingInCommon => Segments.Count == 0;
}
