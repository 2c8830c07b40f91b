using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// One enterprise of one run as a table entity: RowKey the credit code, the canonical JSON as Brotli in binary properties, a few doubles
/// for people who browse. Compressed a month is a quarter as large: it is written sooner and costs less (docs/decisions/0003).
/// </summary>
internal static class ResultEntity
{
    /// <summary>Bytes a binary property holds (the service allows 64 Ki).</summary>
    public const int MaxPieceBytes = 60_000;

    private const int MaxNameChars = 256;
    private const string Json = "JsonBrotli";
    private const int BrotliWindowBits = 16;
    private const int BrotliQuality = 5;

    /// <summary>Buckets for so many enterprises; at least 1.</summary>
    public static int Buckets(int enterprises, int perBucket) => Math.Max(1, ((enterprises - 1) / perBucket) + 1);

    /// <summary>The bucket of a code: 0 to <paramref name="buckets"/> − 1, the same on every machine.</summary>
    public static int Bucket(CreditCode code, int buckets)
    {
        if (buckets == 1) return 0;
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(code.Value));
        return (int)(BitConverter.ToUInt32(hash, 0) % (uint)buckets);
    }

    /// <summary>PartitionKey of a bucket.</summary>
    public static string PartitionKey(string partition, int bucket) => string.Create(CultureInfo.InvariantCulture, $"{partition}|{bucket}");

    public static TableEntity Of(string partitionKey, EnterpriseResult enterprise)
    {
        var entity = new TableEntity(partitionKey, enterprise.Profile.CreditCode.Value);
        var part = 0;
        foreach (var piece in Compress(EnterpriseJson.Write(enterprise)).Chunk(MaxPieceBytes)) entity[PropertyName(part++)] = piece;
        entity["Name"] = Split(enterprise.Profile.Name, MaxNameChars).FirstOrDefault();
        if (!enterprise.Windows.TryGetValue(WindowKind.Rolling12, out var window)) return entity;
        entity["Status"] = window.Carbon.Status.Word();
        entity["Grade"] = window.Carbon.Grade;
        entity["Ratio"] = (double?)window.Carbon.Ratio;
        entity["TaxPerMu"] = (double?)window.PerMu.TaxPerMu;
        return entity;
    }

    /// <summary>Reads the JSON only: the doubles beside it are never read back.</summary>
    public static EnterpriseResult Parse(TableEntity entity) => EnterpriseJsonReader.Read(JsonOf(entity));

    /// <summary>The canonical JSON as it was written.</summary>
    public static byte[] JsonOf(TableEntity entity)
    {
        using var compressed = new MemoryStream();
        for (var part = 0; entity.GetBinary(PropertyName(part)) is { } piece; part++) compressed.Write(piece);
        compressed.Position = 0;
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress);
        using var json = new MemoryStream();
        brotli.CopyTo(json);
        return json.ToArray();
    }

    /// <summary>Pieces of at most so many characters; a surrogate pair is never torn, because a lone half cannot be stored.</summary>
    public static IEnumerable<string> Split(string text, int most)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(most, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1])) length--;
            yield return text.Substring(start, length);
            start += length;
        }
    }

    private static byte[] Compress(byte[] json)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        if (!BrotliEncoder.TryCompress(json, buffer, out var written, BrotliQuality, BrotliWindowBits))
            throw new InvalidOperationException("compressed JSON is longer than its bound");
        return buffer[..written];
    }

    private static string PropertyName(int part) => part == 0 ? Json : string.Create(CultureInfo.InvariantCulture, $"{Json}{part}");
}
