namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>Content made to make a reader run out of memory or fetch what it must not.</summary>
internal static class Traps
{
    private const string Strings = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <summary>Ten entities, each ten times the one before: 10¹⁰ characters.</summary>
    public static string BillionLaughs => "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY l0 \"哈哈哈哈哈哈哈哈哈哈\">"
        + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"))
        + $"]><sst {Strings} count=\"1\" uniqueCount=\"1\"><si><t>&l9;</t></si></sst>";

    public static string ExternalEntity => $"<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst {Strings} count=\"1\" uniqueCount=\"1\"><si><t>&x;</t></si></sst>";
}
