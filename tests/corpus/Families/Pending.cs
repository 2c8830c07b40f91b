namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>What intake is still to learn, in words; a file that waits for it is skipped with them.</summary>
internal static class Pending
{
    public const string Refusals = "this refusal has no code of its own yet";
    public const string Bombs = "claims of a compound file are not checked yet";
    public const string Blank = "a file of blank lines is not told from one without a header yet";
    public const string XlsErrors = "error cells of XLS files are read as blank ones";
    public const string LostStrings = "a workbook without its texts is read as if its cells were blank";
}
