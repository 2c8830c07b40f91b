using Wuyi.Pipeline.Corpus.Writers;

namespace Wuyi.Pipeline.Corpus;

/// <summary>One of the forms in which a bureau delivers a table.</summary>
/// <param name="Name">As a clerk would call it.</param>
/// <param name="Extension">What such files are usually named.</param>
/// <param name="Write">Writes a book; forms without sheets write its first visible one.</param>
public sealed record Form(string Name, string Extension, Func<Book, byte[]> Write)
{
    /// <summary>Cells are texts: numbers and dates are what they look like.</summary>
    public bool IsText { get; init; }

    /// <summary>Issues name the sheet.</summary>
    public bool HasSheets { get; init; }

    /// <summary>Whether merged ranges survive (delimited text and BIFF5 have none).</summary>
    public bool HasMerges { get; init; }

    /// <summary>Why files of this form cannot be expected to be read yet; null when they are.</summary>
    public string? Waits { get; init; }

    public override string ToString() => Name;
}
