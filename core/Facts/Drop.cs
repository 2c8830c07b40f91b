namespace Wuyi.Pipeline.Facts;

/// <summary>One version of a dropped blob, spooled.</summary>
/// <param name="FileId">Its id in the ledger.</param>
/// <param name="Source">Inbox container.</param>
/// <param name="Path">Blob name.</param>
/// <param name="ETag">Without quotes.</param>
/// <param name="DroppedAt">Last-Modified.</param>
/// <param name="Content">The bytes, at position 0.</param>
/// <param name="Sha256">Lower-case hex of the bytes.</param>
/// <param name="Folder">For local files of the attempt.</param>
public sealed record Drop(
    string FileId, string Source, string Path, string ETag, DateTimeOffset DroppedAt, Stream Content, string Sha256, TemporaryFolder Folder);
