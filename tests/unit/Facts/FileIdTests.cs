using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.UnitTests.Facts;

public class FileIdTests
{
    private static readonly DateTimeOffset Dropped = new(2023, 6, 5, 1, 2, 3, TimeSpan.Zero);

    [Fact]
    public void An_id_names_source_and_drop_time_and_tells_its_source()
    {
        var id = FileId.Of("power", "6月.csv", "\"0x1\"", Dropped);
        Assert.Matches("^power-20230605T010203Z-[0-9a-f]{16}$", id);
        Assert.Equal("power", FileId.SourceOf(id));
        Assert.Null(FileId.SourceOf("power"));
        // A text that is no table key finds nothing; storage would answer it with an error.
        Assert.Null(FileId.SourceOf("a/?#-20230515T000000Z-0123456789abcdef"));
    }

    [Fact]
    public void Quotes_of_an_etag_do_not_matter_but_path_and_version_do()
    {
        var id = FileId.Of("power", "6月.csv", "0x1", Dropped);
        Assert.Equal(id, FileId.Of("power", "6月.csv", "\"0x1\"", Dropped));
        Assert.NotEqual(id, FileId.Of("power", "6月.csv", "0x2", Dropped));
        Assert.NotEqual(id, FileId.Of("power", "7月.csv", "0x1", Dropped));
    }
}
