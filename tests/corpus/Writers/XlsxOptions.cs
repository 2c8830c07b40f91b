namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>What programs do differently when they write an XLSX.</summary>
public sealed record XlsxOptions
{
    /// <summary>Texts in a part of their own (Excel, WPS), else in the cells (reporting tools).</summary>
    public bool SharedStrings { get; init; } = true;

    /// <summary>Whether the sheet says how large it is.</summary>
    public bool Dimension { get; init; } = true;

    /// <summary>What the dimension claims; null for the truth.</summary>
    public string? ClaimedDimension { get; init; }

    /// <summary>Whether rows and cells say where they are.</summary>
    public bool References { get; init; } = true;

    /// <summary>A part with macros (xlsm).</summary>
    public bool Macros { get; init; }

    /// <summary>Prefix of every element (<c>x</c> in files of the Open XML SDK); empty for none.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Texts in runs with fonts, as a cell with a red word has them.</summary>
    public bool RichText { get; init; }

    /// <summary>Strict Open XML.</summary>
    public bool Strict { get; init; }

    /// <summary>Further parts, or others in place of those written.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>();

    /// <summary>Parts left out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];
}
