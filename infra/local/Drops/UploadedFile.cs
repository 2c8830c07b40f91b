using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Local.Drops;

/// <summary>A version of a blob that this run has put into an inbox.</summary>
public sealed record UploadedFile(string Source, string Path, string ETag, DateTimeOffset LastModified)
{
    /// <summary>Its id in the ledger.</summary>
    public string FileId => Facts.FileId.Of(Source, Path, ETag, LastModified);
}
