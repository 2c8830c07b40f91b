namespace Wuyi.Pipeline.Results;

/// <summary>Where an attachment of a run lies, as the manifest names it.</summary>
/// <param name="Blob">Blob in container <c>snapshots</c>: Brotli over JSON lines.</param>
/// <param name="Sha256">Lower-case hex, over the JSON lines before compression.</param>
/// <param name="Items">Lines.</param>
/// <param name="Bytes">Size of the JSON lines.</param>
/// <param name="Counts">What the list counts, by word; null when it counts nothing.</param>
public sealed record AttachmentRef(string Blob, string Sha256, long Items, long Bytes, IReadOnlyDictionary<string, long>? Counts = null);
