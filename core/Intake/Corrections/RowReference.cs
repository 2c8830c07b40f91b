using System.Buffers;
using System.Globalization;

namespace Wuyi.Pipeline.Intake.Corrections;

/// <summary>
/// Which row of which file a row in quarantine came from, written behind its 原因 as <c>〔{fileId}#{row}〕</c>, for a further sheet
/// <c>〔{fileId}#{sheet}!{row}〕</c>.
/// </summary>
/// <param name="FileId">The file in the ledger.</param>
/// <param name="Row">Row of the file; of the second and further sheets <see cref="SheetStep"/> more for each sheet before.</param>
internal readonly record struct RowReference(string FileId, int Row)
{
    /// <summary>More than any sheet has rows (a setting, 5 million), so that rows of several sheets differ.</summary>
    public const int SheetStep = 10_000_000;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private const char Open = '〔';
    private const char Close = '〕';
    private const int HashChars = 16;
    private const int TimeChars = 16;

    /// <summary>The number of a row as references and facts of corrections keep it.</summary>
    /// <param name="sheet">1 for the first sheet with a table.</param>
    /// <param name="row">Row as a person sees it.</param>
    public static int Number(int sheet, int row) => checked(((sheet - 1) * SheetStep) + row);

    public override string ToString() => Row > SheetStep
        ? string.Create(CultureInfo.InvariantCulture, $"{Open}{FileId}#{((Row - 1) / SheetStep) + 1}!{((Row - 1) % SheetStep) + 1}{Close}")
        : string.Create(CultureInfo.InvariantCulture, $"{Open}{FileId}#{Row}{Close}");

    /// <summary>The last reference in a cell.</summary>
    /// <returns>False when there is none.</returns>
    public static bool TryFind(ReadOnlySpan<char> cell, out RowReference reference)
    {
        reference = default;
        var end = cell.LastIndexOf(Close);
        var start = end < 0 ? -1 : cell[..end].LastIndexOf(Open);
        if (start < 0) return false;
        var content = cell[(start + 1)..end].Trim();
        var hash = content.LastIndexOf('#');
        if (hash < 0 || !IsFileId(content[..hash]) || !TryRow(content[(hash + 1)..], out var row)) return false;
        reference = new RowReference(content[..hash].ToString(), row);
        return true;
    }

    private static bool TryRow(ReadOnlySpan<char> text, out int row)
    {
        var sheet = 1;
        var mark = text.IndexOf('!');
        row = 0;
        if (mark >= 0 && (!int.TryParse(text[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out sheet) || sheet is < 2 or > 200)) return false;
        if (!int.TryParse(text[(mark + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out row) || row is < 1 or > SheetStep) return false;
        row = Number(sheet, row);
        return true;
    }

    /// <summary><c>{source}-{yyyyMMddTHHmmssZ}-{16 hex}</c></summary>
    private static bool IsFileId(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOf('-');
        if (dash <= 0 || text.Length != dash + 1 + TimeChars + 1 + HashChars || text[dash + 1 + TimeChars] != '-') return false;
        return !text[..dash].ContainsAnyExceptInRange('a', 'z') && !text[^HashChars..].ContainsAnyExcept(HexDigits);
    }
}
