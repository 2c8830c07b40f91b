using Wuyi.Pipeline.Corpus.Families;

namespace Wuyi.Pipeline.Corpus;

/// <summary>All small files: every form and every fault.</summary>
public static class TheCorpus
{
    public static IReadOnlyList<CorpusFile> Files { get; } = [.. EveryForm.Files, .. TextFiles.Files, .. WorkbookFiles.Files, .. OtherContent.Files, .. SourceFiles.Files, .. IdentifierFiles.Files, .. AdjustmentFiles.Files, .. RectificationFiles.Files, .. ProjectFiles.Files, .. ProgressFiles.Files];
}
