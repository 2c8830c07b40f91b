using System.Globalization;
using System.IO.Compression;
using Azure.Data.Tables;
using Wuyi.Pipeline.Indicators.Evaluation;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>One enterprise of one evaluation run in table <c>Results</c>: RowKey the credit code, the canonical JSON compressed, a few columns for people who browse.</summary>
internal static class EvaluationRow
{
    private const string Json = "JsonBrotli";
    private const int BrotliWindowBits = 16;
    private const int BrotliQuality = 5;

    public static TableEntity Of(string partitionKey, EvaluatedEnterprise enterprise)
    {
        var profile = enterprise.Facts.Profile;
        var entity = new TableEntity(partitionKey, profile.CreditCode.Value);
        var part = 0;
        foreach (var piece in Compress(EvaluatedEnterpriseJson.Write(enterprise)).Chunk(ResultEntity.MaxPieceBytes)) entity[PropertyName(part++)] = piece;
        entity["Name"] = ResultEntity.Split(profile.Name, 256).FirstOrDefault();
        entity["Status"] = enterprise.Status.ToString();
        entity["FinalClass"] = enterprise.FinalClass?.ToString();
        entity["Rank"] = enterprise.Rank;
        entity["Score"] = (double?)enterprise.Score;
        return entity;
    }

    /// <summary>Reads the JSON only: the columns beside it are never read back.</summary>
    public static EvaluatedEnterprise Parse(TableEntity entity)
    {
        using var compressed = new MemoryStream();
        for (var part = 0; entity.GetBinary(PropertyName(part)) is { } piece; part++) compressed.Write(piece);
        compressed.Position = 0;
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress);
        using var json = new MemoryStream();
        brotli.CopyTo(json);
        return EvaluatedEnterpriseJson.Read(json.GetBuffer().AsSpan(0, (int)json.Length));
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
