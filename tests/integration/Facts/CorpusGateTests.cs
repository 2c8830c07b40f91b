using Wuyi.Pipeline.Corpus;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>A sample of the corpus through the real gate: the ledger and the segments say what intake said.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class CorpusGateTests(AzuriteFixture azurite)
{
    private const int Samples = 24;

    /// <summary>Checks beside earlier files and the calendar (WP12…) are not of the file alone; dates of the corpus are old here.</summary>
    private static bool IsOfTheFile(string code) => !code.StartsWith("WP12", StringComparison.Ordinal) && IssueCatalogue.Of(code).Severity != IssueSeverity.Info;

    [Fact]
    public async Task Files_of_every_form_pass_the_gate_with_their_right_outcome()
    {
        var files = TheCorpus.Files.Where(file => file.Waits is null && file.Limits == new IntakeLimits() && !file.Codes.ContainsKey(IssueCodes.FutureDate)).ToList();
        var sample = Enumerable.Range(0, Samples).Select(i => files[i * files.Count / Samples]).ToList();
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        for (var i = 0; i < sample.Count; i++) await BlobOf(bench, sample[i], i).UploadAsync(BinaryData.FromBytes(sample[i].Content), overwrite: true);
        for (var i = 0; i < sample.Count; i++)
        {
            var file = sample[i];
            var entry = await bench.Taker.TakeInAsync(file.Source, BlobOf(bench, file, i), default);
            Assert.NotNull(entry);
            var told = $"{file}: {entry.Status} {entry.RejectionCode} {entry.RowsRead}/{entry.RowsAccepted}/{entry.RowsRejected} {string.Join(' ', entry.IssueCounts)}";
            Assert.True(file.RefusedWith == entry.RejectionCode && (file.Status == FileStatus.Rejected) == (entry.Status == FileStatus.Rejected), told);
            Assert.True(file.Codes.SequenceEqual(entry.IssueCounts.Where(pair => IsOfTheFile(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)), told);
            if (file.RefusedWith is null) Assert.True((file.AcceptedRows, file.RejectedRows) == (entry.RowsAccepted, entry.RowsRejected), told);
            else Assert.Empty(entry.Segments);
            foreach (var (column, sum) in file.Sums.Where(pair => pair.Column is "kwh" or "amount_yuan" or "area" or "share" or "pv_kwh")) Assert.True(sum == await SumAsync(bench, entry, column), told);
        }
    }

    private static Azure.Storage.Blobs.BlobClient BlobOf(FactsBench bench, CorpusFile file, int number) =>
        bench.Clients.Inbox.GetBlobContainerClient(file.Source).GetBlobClient($"{number}/{file.Path}");

    private static async Task<decimal> SumAsync(FactsBench bench, FileEntry entry, string column)
    {
        var reader = new FactReader(bench.Clients);
        var sum = 0m;
        foreach (var segment in entry.Segments)
        {
            var table = await reader.ReadAsync(segment, [column], CancellationToken.None);
            for (var row = 0; row < table.Rows; row++) sum += table.Numbers(column).Decimal(row) ?? 0;
        }

        return sum;
    }
}
