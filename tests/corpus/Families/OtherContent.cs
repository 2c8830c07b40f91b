using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>What is no table, whatever its name says, and what compressed files hide.</summary>
internal static class OtherContent
{
    public static IEnumerable<CorpusFile> Files =>
    [
        File("sent a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n"u8.ToArray(), "表.csv").Refused(IssueCodes.BinaryContent),
        File("sent a photograph of the table", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8], "表.xlsx").Refused(IssueCodes.BinaryContent),
        File("sent a screenshot", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "表.png").Refused(IssueCodes.BinaryContent),
        File("sent an RTF document", "{\\rtf1\\ansi 户号}"u8.ToArray(), "表.xls").Refused(IssueCodes.BinaryContent),
        File("sent a RAR archive", "Rar!\x1a\x07\x01\x00"u8.ToArray(), "表.xlsx").Refused(IssueCodes.BinaryContent),
        File("sent a 7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "表.xlsx").Refused(IssueCodes.BinaryContent),
        File("sent a Parquet file", "PAR1\0\0\0\0PAR1"u8.ToArray(), "表.csv").Refused(IssueCodes.BinaryContent),
        File("compressed a PDF", Gzip.Wrap("%PDF-1.7\n1 0 obj"u8.ToArray()), "表.gz").Refused(IssueCodes.BinaryContent),
        File("compressed nothing", Gzip.Wrap([]), "表.gz").Refused(IssueCodes.EmptyFile),
        File("compressed a password", Gzip.Wrap(EncryptedWorkbook.Write()), "表.gz").Refused(IssueCodes.EncryptedWorkbook),
        File("compressed more than allowed", Gzip.Bomb(4_000_000, (byte)'\n', "户号,年月,电量\n"u8), "表.gz").Refused(IssueCodes.ExpandsTooMuch, "MaxExpandedBytes = 1000000")
            with { Limits = new IntakeLimits { MaxExpandedBytes = 1_000_000 } },
        File("compressed twice", Gzip.Wrap(Gzip.Wrap(Good)), "表.gz").Refused(IssueCodes.CompressedContent),
        File("sent half of a compressed file", Gzip.Wrap(Good)[..60], "表.gz").Refused(IssueCodes.TruncatedFile),
    ];

    private static byte[] Good => DelimitedText.Write(Book.Of([PowerHeader, .. Powers(50)]), ',', DelimitedText.Utf8);

    private static CorpusFile File(string name, byte[] content, string path) => new(name, Power, content) { Path = path };
}
