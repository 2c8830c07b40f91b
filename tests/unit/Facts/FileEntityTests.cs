using Azure.Data.Tables;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.UnitTests.Facts;

public class FileEntityTests
{
    private static readonly FileEntry Correction = new()
    {
        FileId = "power-20230601T000000Z-0123456789abcdef", Source = "power", Path = "a.csv", ETag = "e", ContentSha256 = "", Bytes = 1,
        DroppedAt = DateTimeOffset.UnixEpoch, TakenInAt = DateTimeOffset.UnixEpoch, Status = FileStatus.Accepted, RowsRead = 3, RowsAccepted = 3,
        RowsRejected = 0, Months = ["2023-05"], Segments = [], IssueCounts = new Dictionary<string, long>(),
        Corrects = "power-20230531T000000Z-fedcba9876543210", CorrectedRows = 3, CorrectedRanges = "12,15-16",
    };

    [Fact]
    public void A_correction_keeps_what_it_corrects()
    {
        var back = FileEntity.Parse(FileEntity.Of(Correction, "", null), FileEntity.Details(Correction));
        Assert.Equal((Correction.Corrects, 3, "12,15-16"), (back.Corrects, back.CorrectedRows, back.CorrectedRanges));
    }

    [Fact]
    public void An_entry_from_before_corrections_is_an_ordinary_file()
    {
        var entity = FileEntity.Of(Correction, "", null);
        foreach (var name in entity.Keys.Where(name => name.StartsWith("Correct", StringComparison.Ordinal)).ToList()) entity.Remove(name);
        var back = FileEntity.Parse(entity, FileEntity.Details(Correction));
        Assert.Equal((null, 0, null), (back.Corrects, back.CorrectedRows, back.CorrectedRanges));
    }
}
