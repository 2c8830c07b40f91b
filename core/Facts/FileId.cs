using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wuyi.Pipeline.Facts;

/// <summary>Ids of dropped files: <c>{source}-{LastModified:yyyyMMddTHHmmssZ}-{16 hex of SHA-256(source, path, ETag)}</c>.</summary>
public static class FileId
{
    public static string Of(string source, string path, string etag, DateTimeOffset lastModified)
    {
        var key = Encoding.UTF8.GetBytes(string.Join('\n', source, path, NormaliseETag(etag)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 8));
        return string.Create(CultureInfo.InvariantCulture, $"{source}-{lastModified.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{hash}");
    }

    /// <summary>The source a file id begins with; null when the text is no file id.</summary>
    public static string? SourceOf(string fileId)
    {
        var dash = fileId.IndexOf('-', StringComparison.Ordinal);
        // Ids are table keys: what storage would not take as one is no id, so asking for it finds nothing instead of failing.
        return dash <= 0 || fileId.Length != dash + 1 + 16 + 1 + 16 || !fileId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? null : fileId[..dash];
    }

    /// <summary>Listings give ETags without quotes, properties with them.</summary>
    public static string NormaliseETag(string etag) => etag.Trim('"');
}
