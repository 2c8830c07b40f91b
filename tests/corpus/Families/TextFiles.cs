using System.Text;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Corpus.Writers.DelimitedText;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>What goes wrong, or only looks wrong, in text files.</summary>
internal static class TextFiles
{
    private const string Header = "户号,年月,电量,户名\n";
    private const string Row1 = "3307230001,202305,10.5,武义甲\n";
    private const string Row2 = "3307230002,202305,20,武义乙\n";
    private const decimal Both = 30.5m;

    public static IEnumerable<CorpusFile> Files =>
    [
        File("ended lines with CR alone", (Header + Row1 + Row2).Replace('\n', '\r')).Accepted(2, ("kwh", Both)),
        File("left out the last line break", (Header + Row1 + Row2).TrimEnd()).Accepted(2, ("kwh", Both)),
        File("ended every row with a comma", (Header + Row1 + Row2).Replace("\n", ",\n", StringComparison.Ordinal)).Accepted(2, ("kwh", Both)),
        File("broke a line inside a quoted name", Header + "3307230001,202305,10.5,\"武义\n甲\"\n" + "12,202305,1,\n" + Row2 + Row2 + Row2 + Row2)
            .Accepted(5, ("kwh", 10.5m + 80)).Quarantined(1).With(IssueCodes.BadAccount, 1, 4, "户号"),
        File("put quotes and commas into a name", Header + "3307230001,202305,10.5,\"武义\"\"甲\"\",乙\"\n" + Row2).Accepted(2, ("kwh", Both)),
        File("wrote sep= for Excel first", "sep=,\n" + Header + Row1 + Row2).Accepted(2, ("kwh", Both)),
        File("has tabs between and commas inside", "户号\t年月\t电量\n3307230001\t202305\t1,234.5\n3307230002\t202305\t2,000\n").Accepted(2, ("kwh", 3234.5m)),
        File("has semicolons between and commas inside", "户号;年月;电量\n3307230001;202305;1,234.5\n3307230002;202305;2,000\n").Accepted(2, ("kwh", 3234.5m)),
        File("named a table .xlsx that is text", Header + Row1 + Row2) with { Path = "表.xlsx", AcceptedRows = 2, Sums = [("kwh", Both)] },
        File("has rare characters of GB18030", Encode(Header + "3307230001,202305,10.5,𠮷㐂武义厂\n" + Row2, Gb18030)).Accepted(2, ("kwh", Both)),
        File("has a name in UTF-16 beyond the plane", Encode(Header + "3307230001,202305,10.5,𠮷武义厂\n" + Row2, Utf16LittleEndian)).Accepted(2, ("kwh", Both)),
        File("wrote a second BOM inside", Header + "\uFEFF3307230001,202305,10.5,武义甲\n" + Row2).Accepted(2, ("kwh", Both)),
        File("copied invisible spaces from a web page", Header + "3307230001\u200b,\u00a0202305,\u300010.5\u00a0,武义甲\n" + Row2).Accepted(2, ("kwh", Both)),
        File("left an invisible space in the last line", Header + Row1 + Row2 + "\u200b\n").Accepted(2, ("kwh", Both)),
        File("did not quote thousands", Header + Row1 + Row1 + Row2 + Row2 + "3307230003,202305,1,234,武义丙\n").Accepted(4, ("kwh", 61m)).Quarantined(1).With(IssueCodes.RowLength, 1, 6),
        File("cut the last row off", Header + Row1 + Row1 + Row2 + Row2 + "3307230003,2023").Accepted(4, ("kwh", 61m)).Quarantined(1).With(IssueCodes.RowLength, 1, 6).With(IssueCodes.NotAMonth, 1, 6),
        File("separates by bars", "户号|年月|电量\n3307230001|202305|1\n").Refused(IssueCodes.NoHeader),
        File("sent an empty file", []).Refused(IssueCodes.EmptyFile),
        File("sent nothing but a mark", [0xEF, 0xBB, 0xBF]).Refused(IssueCodes.EmptyFile),
        File("sent nothing but blank lines", "\n\n \n\t\n").Refused(IssueCodes.EmptyFile),
        File("sent nothing but commas", ",,,\n,,,\n").Refused(IssueCodes.EmptyFile),
        File("sent a memory dump named .csv", "户号,年月,电量\n3307230001,202305,\0\n").Refused(IssueCodes.BinaryContent),
        File("saved UTF-16 without a mark", Encoding.Unicode.GetBytes(Header + Row1)).Refused(IssueCodes.BinaryContent),
        File("saved UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Header + Row1)]).Refused(IssueCodes.BinaryContent),
        File("mixed GB18030 into UTF-8", [.. Utf8.GetBytes(Header + string.Concat(Enumerable.Repeat(Row1, 10))), .. Gb18030.GetBytes(Row2)]).Refused(IssueCodes.UnknownEncoding, "utf-8"),
        File("broke a byte of GB18030", [.. Gb18030.GetBytes(Header + Row1), 0xFF, 0xFF, .. Gb18030.GetBytes(Row2)]).Refused(IssueCodes.UnknownEncoding, "gb18030"),
        File("cut UTF-16 in the middle of a character", Encode(Header + Row1, Utf16LittleEndian)[..^1]).Refused(IssueCodes.UnknownEncoding, "utf-16le"),
        File("opened a quote and never closed it", Header + Row1 + "3307230002,202305,20,\"武义乙\n" + Row2).Refused(IssueCodes.QuoteNotClosed, "第 3 行"),
        File("wrote behind a closing quote", Header + Row1 + "3307230002,202305,20,\"武义\"乙\n").Refused(IssueCodes.MisplacedQuote, "第 3 行"),
        File("pasted a report into a cell", Header + $"3307230001,202305,10.5,{new string('长', 40_000)}\n").Refused(IssueCodes.CellTooLong, "MaxCellChars = 32768"),
        File("quoted two hundred lines", Header + $"3307230001,202305,10.5,\"{string.Concat(Enumerable.Repeat("a\n", 200))}\"\n").Refused(IssueCodes.QuoteNotClosed, "MaxQuotedLines = 100"),
        File("has six hundred columns", string.Join(',', Enumerable.Range(0, 600)) + "\n" + Header).Refused(IssueCodes.TooManyColumns, "MaxColumns = 512"),
        File("is larger than allowed", Header + Row1 + Row2).Refused(IssueCodes.FileTooLarge, "MaxFileBytes = 10") with { Limits = new IntakeLimits { MaxFileBytes = 10 } },
        File("wrote the header only in English", "account,month,kwh\n3307230001,202305,1\n").Refused(IssueCodes.NoHeader),
        File("wrote field names of the system", "YHBH,DFNY,ZDL,YHMC\n3307230001,202305,10.5,甲\n").Accepted(1, ("kwh", 10.5m)),
        File("has reactive and fed-in power beside", "户号,年月,无功总电量,电量,反向有功总电量,上年同期电量\n3307230001,202305,7,5,9,3\n").Accepted(1, ("kwh", 5m)),
        File("has the day of reading beside the month", "户号,电费年月,抄表日期,电量\n3307230001,202305,2023-06-01,5\n").Accepted(1, ("kwh", 5m), ("month", 202305m)),
        File("has bills and corrections of one month", Header + Row1 + "3307230001,202305,-0.5,\n" + Row1).Accepted(3, ("kwh", 20.5m)),
        File("has a day of May that is not", "户号,日期,电量\n" + string.Concat(Enumerable.Repeat("3307230001,2023-05-01,1\n", 4)) + "3307230001,2023-05-32,1\n")
            .Accepted(4, ("kwh", 4m)).Quarantined(1).With(IssueCodes.ImpossibleDate, 1, 6, "日期"),
        File("has the year 1023", Header + Row1 + Row1 + Row1 + Row1 + "3307230001,102305,1,\n").Accepted(4, ("kwh", 42m)).Quarantined(1).With(IssueCodes.YearOutOfRange, 1, 6, "年月"),
        File("has two months in a cell", Header + Row1 + Row1 + Row1 + Row1 + "3307230001,202305-202306,1,\n").Accepted(4, ("kwh", 42m)).Quarantined(1).With(IssueCodes.SeveralMonths, 1, 6, "年月"),
        File("has a figure of thirty digits", Header + Row1 + Row1 + Row1 + Row1 + "3307230001,202305,999999999999999999999999999999,\n").Accepted(4, ("kwh", 42m)).Quarantined(1).With(IssueCodes.NumberOutOfRange, 1, 6, "电量"),
        File("has a rounded figure", Header + Row1 + Row1 + Row1 + Row1 + "3307230001,202305,1.23E+11,\n").Accepted(4, ("kwh", 42m)).Quarantined(1).With(IssueCodes.RoundedNotation, 1, 6, "电量"),
        File("has an area among the figures", Header + Row1 + Row1 + Row1 + Row1 + "3307230001,202305,30亩,\n").Accepted(4, ("kwh", 42m)).Quarantined(1).With(IssueCodes.UnexpectedUnit, 1, 6, "电量"),
        File("sent the error page of the server", "<html><body>服务器错误</body></html>").Refused(IssueCodes.MarkupContent),
    ];

    private static CorpusFile File(string name, string text) => File(name, Utf8.GetBytes(text));

    private static CorpusFile File(string name, byte[] content) => new(name, Power, content);
}
