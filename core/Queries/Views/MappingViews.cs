using System.Text.Json;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>How a sample file would be read, and a profile to be edited and saved.</summary>
/// <param name="Source">Source as which it was read.</param>
/// <param name="Format">What was recognised; null when it cannot be read.</param>
/// <param name="Status">What would become of the file.</param>
/// <param name="Rows">Of the whole file.</param>
/// <param name="Sheet">Sheet of the header; null for text.</param>
/// <param name="Titles">Rows above the header.</param>
/// <param name="HeaderRows">As a person sees them, 1-based.</param>
/// <param name="Columns">In order of the file.</param>
/// <param name="WideHeaders">Columns that are turned into rows; empty in a plain table.</param>
/// <param name="Missing">What is needed and was not found, in Chinese.</param>
/// <param name="Records">The first 20 records as they would be stored; columns without a value left out.</param>
/// <param name="Issues">As in a receipt.</param>
/// <param name="ReadWith">Hash of the profile that read it; null = known headers, or the proposal itself.</param>
/// <param name="Profile">The proposed profile (docs/mappings.md).</param>
public sealed record MappingPreviewView(
    string Source, string? Format, FileViewStatus Status, RowCountsView Rows, string? Sheet, IReadOnlyList<string> Titles, IReadOnlyList<int> HeaderRows,
    IReadOnlyList<PreviewColumnView> Columns, IReadOnlyList<string> WideHeaders, IReadOnlyList<string> Missing,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Records, IReadOnlyList<IssueView> Issues, string? ReadWith, JsonElement Profile);

/// <param name="Header">As the provider wrote it.</param>
/// <param name="Column">Column of the contract; null = not read.</param>
/// <param name="Basis">none, mapping, alias, wide, similar-name or content; the last two are guesses that a person has to look at.</param>
/// <param name="Reason">In Chinese.</param>
/// <param name="Unit">Of the figures.</param>
/// <param name="UnitFrom">Where it comes from, in Chinese.</param>
/// <param name="Samples">Up to three values, personal ID numbers masked.</param>
public sealed record PreviewColumnView(
    string Header, string? Column, string Basis, string Reason, string? Unit, string? UnitFrom, IReadOnlyList<string> Samples);

/// <param name="Profile">A draft of a profile (docs/mappings.md).</param>
/// <param name="File">The sample file's bytes in base64.</param>
public sealed record DraftPreviewBody(JsonElement Profile, byte[] File);

/// <param name="Items">Newest first.</param>
public sealed record MappingsView(IReadOnlyList<MappingVersionView> Items);

/// <summary>One version of a mapping profile.</summary>
/// <param name="Name">Name of the document, as in <c>POST mappings?name=…</c>.</param>
/// <param name="Hash">Version; a file's receipt names it.</param>
/// <param name="Source">Source whose files it reads.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Path">Files that it is for; null = any with its headers.</param>
/// <param name="SavedAt">When it was dropped.</param>
/// <param name="File">Receipt of the configuration drop.</param>
/// <param name="Current">In use; an older version of the same name is not.</param>
public sealed record MappingVersionView(
    string Name, string Hash, string Source, string Title, string? Path, DateTimeOffset SavedAt, string File, bool Current);
