using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>Codes, numbers and words as people mistype them: six good rows and the bad one, which alone goes back.</summary>
internal static class IdentifierFiles
{
    public static IEnumerable<CorpusFile> Files =>
    [
        Register("left one character of a code away", "11330723002601133", IssueCodes.CreditCodeLength),
        Register("wrote an S into a code", "1133072300260113S0", IssueCodes.CreditCodeCharacter),
        Register("gave the organisation code", "002601133", IssueCodes.OrganisationCodeGiven),
        Register("gave the tax number of before 2015", "330723002601133", IssueCodes.OldTaxNumber),
        Register("put two codes into a cell", $"{Code}、91330723MA28E00008", IssueCodes.SeveralCodes),
        new CorpusFile("let a formula into the account column", Power,
            XlsxWriter.Write(Book.Of([PowerHeader, .. Powers(6), [12.5m, "202305", 5, ""]]))).Accepted(6, ("kwh", KwhOf(6))).Quarantined(1)
            .With(IssueCodes.BadIdentifier, 1, 8, "户号", "Sheet1"),
        Drop(Enterprises, "typed the letter O for a zero", ["统一社会信用代码", "企业名称"], [Code.Replace("00", "0O", StringComparison.Ordinal), "武义甲厂"])
            .Accepted(1).With(IssueCodes.CreditCodeRepaired, 1, 2, "统一社会信用代码"),
        Drop(Enterprises, "does not know whether a firm is above scale", ["统一社会信用代码", "企业名称", "规上"], [Code, "武义甲厂", "也许"])
            .Accepted(1).With(IssueCodes.BadYesNo, 1, 2, "规上"),
        Drop(Enterprises, "remembers a founding day in words", ["统一社会信用代码", "企业名称", "成立日期"], [Code, "武义甲厂", "很久以前"])
            .Accepted(1).With(IssueCodes.NotADate, 1, 2, "成立日期"),
        Drop(Tax, "gave a tax number of sixteen characters", TaxHeader, [.. Enumerable.Range(1, 6).Select(TaxRow), ["3307230026011330", "2023-05-15", "增值税", 5]])
            .Accepted(6, ("amount_yuan", TaxOf(6))).Quarantined(1).With(IssueCodes.BadTaxpayer, 1, 8, "纳税人识别号"),
        Drop(Land, "left a character of a unit number away", ["不动产单元号", "权利人", "宗地面积"], [.. Enumerable.Range(1, 6).Select(Unit), [$"{Parcel}W0000000", "武义甲厂", 5]])
            .Accepted(6, ("area", 21_000m)).Quarantined(1).With(IssueCodes.BadLandUnit, 1, 8, "不动产单元号"),
    ];

    private static CorpusFile Register(string name, string written, string code)
    {
        // Meters: the code of every row is checked, and no other column depends on it.
        var good = Enumerable.Range(1, 6).Select(i => new Cell[] { Account(i), Code });
        return Drop(Meters, name, ["户号", "统一社会信用代码"], [.. good, [Account(7), written]]).Accepted(6).Quarantined(1).With(code, 1, 8, "统一社会信用代码");
    }

    private static Cell[] Unit(int i) => [$"330723001001GB{i:00000}W00000000", $"武义第{i}电器厂", i * 1000];

    private static CorpusFile Drop(string source, string name, Cell[] header, params Cell[][] rows) =>
        new(name, source, DelimitedText.Write(Book.Of([header, .. rows]), ',', DelimitedText.Gb18030));
}
