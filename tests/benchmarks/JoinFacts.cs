using System.Globalization;
using System.Security.Cryptography;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>Facts of many enterprises in local Parquet files: a register, 12 months of power and tax, land.</summary>
internal static class JoinFacts
{
    public static readonly Month Period = new(2023, 12);
    private static readonly DateTimeOffset Dropped = new(2024, 1, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Kinds = ["增值税", "企业所得税", "城市维护建设税", "印花税"];

    private static readonly Month Restated = new(2023, 6);

    /// <summary>One file a source and month, and newer ones that restate a tenth of one month's power and tax and of the land.</summary>
    public static async Task<LiveFiles> WriteAsync(string folder, int enterprises)
    {
        var codes = Enumerable.Range(0, enterprises).Select(Code).ToArray();
        var files = new Dictionary<string, IReadOnlyList<LiveFile>>
        {
            [SourceNames.Enterprises] = [await FileAsync(folder, EnterpriseRecords.Schema, null, sink => Register(sink, codes))],
            [SourceNames.Land] =
            [
                await FileAsync(folder, LandRecords.Schema, null, sink => Land(sink, codes, 1)),
                await FileAsync(folder, LandRecords.Schema, null, sink => Land(sink, codes, 10), "restated"),
            ],
            [SourceNames.Power] =
            [
                .. await MonthsAsync(month => FileAsync(folder, PowerRecords.Schema, month, sink => Power(sink, codes, month, 1))),
                await FileAsync(folder, PowerRecords.Schema, Restated, sink => Power(sink, codes, Restated, 10), "restated"),
            ],
            [SourceNames.Tax] =
            [
                .. await MonthsAsync(month => FileAsync(folder, TaxRecords.Schema, month, sink => Tax(sink, codes, month, 1))),
                await FileAsync(folder, TaxRecords.Schema, Restated, sink => Tax(sink, codes, Restated, 10), "restated"),
            ],
        };
        return new LiveFiles(files);
    }

    private static async Task<IReadOnlyList<LiveFile>> MonthsAsync(Func<Month, Task<LiveFile>> write)
    {
        var files = new List<LiveFile>();
        foreach (var month in MonthWindow.Of(WindowKind.Rolling12, Period).Months) files.Add(await write(month));
        return files;
    }

    private static async Task<LiveFile> FileAsync(string folder, RecordSchema schema, Month? month, Action<SegmentSink> fill, string drop = "first")
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, schema.Source, $"{month?.ToString() ?? SegmentRef.All}-{drop}")).FullName;
        await using var sink = new SegmentSink(schema, place);
        fill(sink);
        var local = (await sink.CompleteAsync()).Single();
        var bytes = await File.ReadAllBytesAsync(local.Path);
        var segment = new SegmentRef(local.Path, local.Scope, Convert.ToHexStringLower(SHA256.HashData(bytes)), local.Rows, bytes.Length);
        return new LiveFile { FileId = $"{schema.Source}-{local.Scope}-{drop}", Source = schema.Source, Path = local.Path, DroppedAt = Dropped, Segments = [segment] };
    }

    private static void Register(SegmentSink sink, string[] codes)
    {
        var schema = EnterpriseRecords.Schema;
        Rows(sink, null, codes.Length, (buffer, i) =>
        {
            buffer.Text(schema.Ordinal(EnterpriseRecords.CreditCode), codes[i]);
            buffer.Int(schema.Ordinal(EnterpriseRecords.EffectiveMonth), 202201);
            buffer.Text(schema.Ordinal(EnterpriseRecords.Name), $"演示企业{i}有限公司");
            buffer.Text(schema.Ordinal(EnterpriseRecords.Industry), (3410 + (i % 80)).ToString(CultureInfo.InvariantCulture));
            buffer.Bool(schema.Ordinal(EnterpriseRecords.AboveScale), i % 6 == 0);
        });
    }

    private static void Land(SegmentSink sink, string[] codes, int part)
    {
        var schema = LandRecords.Schema;
        Rows(sink, null, codes.Length / part, (buffer, i) =>
        {
            buffer.Text(schema.Ordinal(LandRecords.Parcel), string.Create(CultureInfo.InvariantCulture, $"330723{i:0000000000000}"));
            buffer.Text(schema.Ordinal(LandRecords.HolderCode), codes[i]);
            buffer.Decimal(schema.Ordinal(LandRecords.Area), (1000L + (i * 7919L % 60_000)) * Micro.One);
            buffer.Text(schema.Ordinal(LandRecords.AreaUnit), LandArea.SquareMetre);
        });
    }

    private static void Power(SegmentSink sink, string[] codes, Month month, int part)
    {
        var schema = PowerRecords.Schema;
        Rows(sink, month, codes.Length * 5 / 4 / part, (buffer, i) =>
        {
            buffer.Text(schema.Ordinal(PowerRecords.Account), string.Create(CultureInfo.InvariantCulture, $"{3_300_000_000 + i}"));
            buffer.Int(schema.Ordinal(PowerRecords.Month), month.YearMonth);
            buffer.Decimal(schema.Ordinal(PowerRecords.Kwh), ((i * 104_729L % 900_000) + month.Number + part) * Micro.One / 100);
            buffer.Text(schema.Ordinal(PowerRecords.CreditCode), codes[i % codes.Length]);
        });
    }

    private static void Tax(SegmentSink sink, string[] codes, Month month, int part)
    {
        var schema = TaxRecords.Schema;
        Rows(sink, month, codes.Length / part * Kinds.Length, (buffer, i) =>
        {
            buffer.Text(schema.Ordinal(TaxRecords.Taxpayer), codes[i / Kinds.Length]);
            buffer.Int(schema.Ordinal(TaxRecords.Month), month.YearMonth);
            buffer.Text(schema.Ordinal(TaxRecords.Kind), Kinds[i % Kinds.Length]);
            buffer.Text(schema.Ordinal(TaxRecords.Flow), TaxRecords.Payment);
            buffer.Decimal(schema.Ordinal(TaxRecords.AmountYuan), ((i * 15_485_863L % 50_000_000) + part) * (Micro.One / 100));
        });
    }

    private static void Rows(SegmentSink sink, Month? month, int count, Action<RecordBuffer, int> fill)
    {
        for (var i = 0; i < count; i++)
        {
            var buffer = sink.For(month);
            buffer.BeginRow(i + 2);
            fill(buffer, i);
            buffer.EndRow();
            sink.RowAdded(buffer);
        }
    }

    private static string Code(int i)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"91330723{i:000000000}");
        return first + CreditCode.CheckCharacter(first);
    }
}
