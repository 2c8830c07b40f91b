namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>What intake is still to learn, in words; a file that waits for it is skipped with them.</summary>
internal static class Pending
{
    public const string Blank = "a file of blank lines is not told from one without a header yet";
}
