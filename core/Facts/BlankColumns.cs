using ParquetSharp;

namespace Wuyi.Pipeline.Facts;

/// <summary>
/// Most optional columns of a provider's files are empty from top to bottom. Their statistics say so: nothing is decoded, and all of a
/// segment share the same arrays, which would otherwise be the larger part of what is allocated.
/// </summary>
internal sealed class BlankColumns(int rows)
{
    private FactNumbers? _numbers;
    private FactTexts? _texts;

    public FactNumbers Numbers => _numbers ??= new FactNumbers(new long[rows], new bool[rows]) { IsBlank = true };

    public FactTexts Texts => _texts ??= new FactTexts(Nulls(rows), []);

    /// <summary>Whether no row of the column has a value; false where the file does not say.</summary>
    public static bool Is(ParquetFileReader reader, int index)
    {
        for (var group = 0; group < reader.FileMetaData.NumRowGroups; group++)
        {
            using var rows = reader.RowGroup(group);
            using var chunk = rows.MetaData.GetColumnChunkMetaData(index);
            using var statistics = chunk.Statistics;
            if (statistics is null || statistics.NumValues != 0 || statistics.NullCount != chunk.NumValues) return false;
        }

        return true;
    }

    private static int[] Nulls(int rows)
    {
        var codes = new int[rows];
        Array.Fill(codes, -1);
        return codes;
    }
}
