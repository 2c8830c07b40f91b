using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Local;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>
/// Issue 2, item 5: real daily readings with headers and identifiers of their own come in as <c>power</c> through a mapping; what the
/// ledger holds is what the file says, and a second drop counts nothing twice.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed class DailyPowerTests(AzuriteFixture azurite)
{
    private const int Rows = 43_620;
    private const string Mapping = """
        { "source": "power", "name": "企业日用电", "path": "daily/**",
          "columns": { "户号": { "header": "user_id", "pattern": "\\d{1,6}", "prefix": "D-", "padTo": 6 }, "日期": "record_date",
                       "电量": { "header": "power_consumption", "unit": "kWh" } } }
        """;

    [SkippableFact]
    public async Task Real_daily_readings_come_in_exactly_through_a_mapping_and_a_second_drop_changes_no_figure()
    {
        var path = Path.GetFullPath(Path.Combine(RepositoryFolder.Find(), "..", "shared", "data", "power-daily", "enterprise-daily-2016-09.csv"));
        Skip.IfNot(File.Exists(path), $"no real data at {path}");
        var content = await File.ReadAllBytesAsync(path);
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());

        var mapping = Assert.Single(await pipeline.DropAsync(new DropFile(StoreNames.Config, "mappings/daily.json", Mapping)));
        Assert.Equal("accepted", mapping.Text("status"));
        var drop = new DropFile(SourceNames.Power, "daily/2016-09.csv", content);
        var first = Assert.Single(await pipeline.DropAsync(drop));
        Assert.Equal("accepted", first.Text("status"));
        Assert.Equal((Rows, Rows, 0), (first.GetProperty("rows").GetProperty("read").GetInt32(), first.GetProperty("rows").GetProperty("accepted").GetInt32(), first.GetProperty("rows").GetProperty("rejected").GetInt32()));
        Assert.Equal(["2016-09"], first.Texts("months"));

        var expected = NaiveSums(content);
        Assert.Equal(expected, await StoredSumsAsync(pipeline, first.Text("id")));
        Assert.Equal(expected, await LiveSumsAsync(pipeline));

        var second = Assert.Single(await pipeline.DropAsync(drop));
        Assert.NotEqual(first.Text("id"), second.Text("id"));
        Assert.Equal(first.Text("sha256"), second.Text("sha256"));
        Assert.Equal(2, (await pipeline.FilesAsync()).Count(file => file.Text("source") == SourceNames.Power));
        Assert.Equal(expected, await StoredSumsAsync(pipeline, second.Text("id")));
        Assert.Equal(expected, await LiveSumsAsync(pipeline));
    }

    /// <summary>The second opinion: the file's own text, split at commas.</summary>
    private static SortedDictionary<string, decimal> NaiveSums(byte[] content)
    {
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.TrimEnd('\r').Split(',');
            var account = "D-" + cells[1].PadLeft(6, '0');
            sums[account] = sums.GetValueOrDefault(account) + decimal.Parse(cells[2], NumberStyles.Number, CultureInfo.InvariantCulture);
        }

        return sums;
    }

    /// <summary>What one ledger entry stores, summed by DuckDB over its segments.</summary>
    private static async Task<SortedDictionary<string, decimal>> StoredSumsAsync(Pipeline pipeline, string fileId)
    {
        var live = await pipeline.Host.Services.GetRequiredService<IFileLedger>().LiveAsync(default);
        var file = Assert.Single(live.Of(SourceNames.Power), file => file.FileId == fileId);
        return await SumAsync(pipeline, [file], "SELECT account, sum(kwh) FROM facts GROUP BY account");
    }

    /// <summary>What counts: of every account and day the rows of the last live file (ARCHITECTURE 2 g), in SQL.</summary>
    private static async Task<SortedDictionary<string, decimal>> LiveSumsAsync(Pipeline pipeline)
    {
        var live = await pipeline.Host.Services.GetRequiredService<IFileLedger>().LiveAsync(default);
        return await SumAsync(pipeline, live.Of(SourceNames.Power), """
            SELECT account, sum(kwh) FROM
              (SELECT *, max(file) OVER (PARTITION BY account, day) AS last FROM facts)
            WHERE file = last GROUP BY account
            """);
    }

    private static async Task<SortedDictionary<string, decimal>> SumAsync(Pipeline pipeline, IReadOnlyList<LiveFile> files, string sql)
    {
        using var folder = new TemporaryFolder();
        var parts = new List<string>();
        foreach (var (file, order) in files.Select((file, order) => (file, order)))
        {
            foreach (var segment in file.Segments)
            {
                var local = folder.File($"{order}-{parts.Count}.parquet");
                await pipeline.Clients.Store.GetBlobContainerClient(StoreNames.Facts).GetBlobClient(segment.Blob).DownloadToAsync(local);
                parts.Add($"SELECT account, day, kwh, {order} AS file FROM read_parquet('{local}')");
            }
        }

        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"WITH facts AS ({string.Join(" UNION ALL ", parts)}) {sql}";
        using var rows = command.ExecuteReader();
        var sums = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        while (rows.Read()) sums.Add(rows.GetString(0), rows.GetDecimal(1));
        return sums;
    }
}
