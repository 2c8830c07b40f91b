using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>legalBasis</c> of the document (RULINGS 6.1): source → text, with purpose and document number; may be empty.</summary>
internal static class LegalBasisSection
{
    public const string Name = "legalBasis";

    public static LegalBasisRules Read(RuleNode root)
    {
        if (!root.Has(Name)) return new LegalBasisRules();
        var node = root.Section(Name);
        node.Allow([.. SourceNames.All]);
        var sources = new SortedDictionary<string, LegalBasis>(StringComparer.Ordinal);
        foreach (var source in SourceNames.All.Where(node.Has))
        {
            if (node.Sentence(source, "文字", out var purpose, out var documentNo, "purpose") is { } text && purpose is not null)
                sources[source] = new LegalBasis(text, documentNo, purpose);
        }

        return new LegalBasisRules { Sources = sources };
    }
}
