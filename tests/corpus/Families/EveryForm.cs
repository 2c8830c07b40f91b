using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>What clerks do to a table, in every form.</summary>
internal static class EveryForm
{
    public static IEnumerable<CorpusFile> Files => Forms.All.SelectMany(form =>
        Tables(form).Select(file => file with { Name = $"{file.Name} · {form.Name}", Path = $"2024/表{form.Extension}" }).Select(file => file.Waiting(form.Waits)));

    private static IEnumerable<CorpusFile> Tables(Form form) => [.. Layout(form), .. Cells(form), .. Faults(form), .. Refusals(form)];

    private static CorpusFile PowerFile(Form form, string name, IEnumerable<Cell[]> rows, params (int, int, int, int)[] merges) => Drop(form, Power, name, rows, merges);

    private static CorpusFile Drop(Form form, string source, string name, IEnumerable<Cell[]> rows, params (int, int, int, int)[] merges) =>
        new(name, source, form.Write(new Book(new Sheet("五月", rows) { Merges = [.. merges] })));

    private static string? SheetOf(Form form) => form == Forms.Html ? "表1" : form.HasSheets ? "五月" : null;

    private static IEnumerable<CorpusFile> Layout(Form form)
    {
        yield return PowerFile(form, "delivered as exported", [PowerHeader, .. Powers(6)]).Accepted(6, ("kwh", KwhOf(6)));
        yield return PowerFile(form, "wrote a merged title and the unit above the table",
            [["武义县2023年5月用电量", "", "", ""], ["单位：万千瓦时", "", "", ""], PowerHeader, .. Powers(6)], (0, 0, 0, 3)).Accepted(6, ("kwh", KwhOf(6) * 10_000));
        yield return PowerFile(form, "wrote the unit into the header", [["户号", "年月", "用电量（万kWh）", "户名"], .. Powers(6)]).Accepted(6, ("kwh", KwhOf(6) * 10_000));
        yield return PowerFile(form, "left blank rows and a blank column inside",
            [["户号", "", "年月", "电量"], [Account(1), "", "202305", 10.5m], ["", "", "", ""], [Account(2), "", "202305", 20], ["", "", "", ""], ["", "", "", ""], [Account(3), "", "202305", 30]])
            .Accepted(3, ("kwh", 60.5m));
        yield return PowerFile(form, "kept the total and the signatures below",
            [PowerHeader, .. Powers(6), ["合计", "", KwhOf(6), ""], ["单位负责人：张三", "", "", "填表人：李四"], ["注：数据来自营销系统", "", "", ""]]).Accepted(6, ("kwh", KwhOf(6)));
        yield return PowerFile(form, "kept sub-totals between the rows",
            [PowerHeader, PowerRow(1), PowerRow(2), ["小计", "", KwhOf(2), ""], PowerRow(3), ["小 计", "", Kwh(3), ""], ["总计", "", KwhOf(3), ""]]).Accepted(3, ("kwh", KwhOf(3)));
        yield return PowerFile(form, "printed the header on every page", [PowerHeader, .. Powers(3), PowerHeader, PowerRow(4)]).Accepted(4, ("kwh", KwhOf(4)));
        yield return PowerFile(form, "numbered the rows in a column without a header",
            [["", "户号", "年月", "电量"], [1, Account(1), "202305", 10], [2, Account(2), "202305", 20]]).Accepted(2, ("kwh", 30m));
        yield return PowerFile(form, "has a column twice with the same figures", [["户号", "年月", "电量", "用电量"], [Account(1), "202305", 10, 10], [Account(2), "202305", 20, 20]]).Accepted(2, ("kwh", 30m));
        yield return PowerFile(form, "wrote the header over two rows with merged cells",
            [["户号", "年月", "用电情况", ""], ["", "", "电量(万kWh)", "运行容量"], [Account(1), "202305", 1.5m, 100], [Account(2), "202305", 2.5m, 200]],
            (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3)).Accepted(2, ("kwh", 40_000m), ("capacity_kva", 300m));
        yield return PowerFile(form, "gave a column to every month",
            [["2023年各户用电量(千瓦时)", .. Enumerable.Repeat(Cell.Empty, 7)], ["户号", "1月", "2月", "3月", "4月", "5月", "6月", "合计"], [Account(1), 1, 2, 3, 4, 5, 6, 21], [Account(2), 10, 20, 30, 40, 50, 60, 210]])
            .Accepted(2, ("kwh", 231m));
        yield return PowerFile(form, "gave a column to every month of its year", [["户号", "202301", "202302", "202303", "202304", "202305", "202306"], [Account(1), 1, 2, 3, 4, 5, 6]]).Accepted(1, ("kwh", 21m));
        yield return Drop(form, Tax, "gave a column to every tax kind",
            [["纳税人识别号", "入库日期", "增值税", "企业所得税", "房产税", "税收合计"], [Code, "2023-05-15", 100, 50, 7.5m, 157.5m]]).Accepted(1, ("amount_yuan", 157.5m));
    }

    private static IEnumerable<CorpusFile> Cells(Form form)
    {
        yield return PowerFile(form, "wrote figures with separators, currency, brackets and full width",
            [PowerHeader, PowerRow(1, "1,234.50"), PowerRow(2, "１２３４．５"), PowerRow(3, "(200.00)"), PowerRow(4, " 300 "), PowerRow(5, "-5"), PowerRow(6, "1.2E+3"), PowerRow(7, "'45"), PowerRow(8, "¥1,000,000.000001")])
            .Accepted(8, ("kwh", 1_003_809.000001m));
        yield return PowerFile(form, "kept account numbers as numbers", [PowerHeader, [3307230000001m, 202305, 10, ""], [3307230000002m, 202305, 20, ""]]).Accepted(2, ("kwh", 30m));
        yield return PowerFile(form, "typed everything in full width", [["户　号", "年　月", "电量（ｋＷｈ）"], ["３３０７２３０００１", "２０２３０５", "１０"], ["３３０７２３０００２", "２０２３年５月", "２０．５"]]).Accepted(2, ("kwh", 30.5m));
        yield return PowerFile(form, "wrote dashes and 无 where there is nothing",
            [["户号", "年月", "电量", "光伏自用电量"], [Account(1), "202305", 10, "-"], [Account(2), "202305", 20, "—"], [Account(3), "202305", 30, "无"], [Account(4), "202305", 40, "/"], [Account(5), "202305", "", 5]])
            .Accepted(5, ("kwh", 100m), ("pv_kwh", 5m));
        yield return PowerFile(form, "wrote months in every style",
            [PowerHeader, .. new Cell[] { "202305", "2023-05", "2023/05", "2023年5月", "2023.5", "23年5月", "2023年05月份", 202305, new DateTime(2023, 5, 1), "2023-05-01" }.Select((month, i) => (Cell[])[Account(i), month, 10, ""])])
            .Accepted(10, ("kwh", 100m), ("month", 10 * 202305m));
        yield return Drop(form, Tax, "wrote dates in every style",
            [TaxHeader, .. new Cell[] { "2023-05-15", "20230515", "2023/5/15", "2023.5.15", "2023年5月15日", "2023-05-15 00:00:00", new DateTime(2023, 5, 15), Cell.Date(new DateTime(2023, 5, 15), "yyyy/m/d", "2023/5/15"), "２０２３－０５－１５" }
                .Select(date => (Cell[])[Code, date, "增值税", 100])]).Accepted(9, ("amount_yuan", 900m), ("month", 9 * 202305m));
        yield return Drop(form, Tax, "gave amounts in 万元 with accounting negatives",
            [["税号", "入库日期", "征收项目", "实缴(入库)金额(万元)"], [Code, "2023-05-15", "10101 增值税", "1.5"], [Code, "2023-05-16", "10101 增值税", "(0.25)"]]).Accepted(2, ("amount_yuan", 12_500m));
        yield return Drop(form, Land, "wrote units into the cells", [LandHeader, ["330723001001GB00001", "甲公司", "20000.00平方米"], ["330723 001001 GB00002", "乙公司", "30亩"]]).Accepted(2, ("area", 20_030m));
        yield return Drop(form, Meters, "gave shares as percentages and fractions",
            [["户号", "统一社会信用代码", "分摊比例"], [Account(1), Code, "25%"], [Account(2), Code, 0.5m], [Account(3), Code, "1/4"]]).Accepted(3, ("share", 1m));
        yield return Drop(form, Statistics, "gave 累计 beside 本月",
            [["统一社会信用代码", "年月", "增加值(本月)(万元)", "增加值(本年累计)(万元)"], [Code, "2023-03", 50, 150]]).Accepted(1);
        yield return PowerFile(form, "has a personal ID for a name", [PowerHeader, PowerRow(1), [Account(2), "202305", 5, PersonalId]]).Accepted(2, ("kwh", Kwh(1) + 5));
    }

    private static IEnumerable<CorpusFile> Faults(Form form)
    {
        yield return PowerFile(form, "mistyped three of twenty rows",
            [PowerHeader, PowerRow(1), ["123", "202305", 5, ""], .. Powers(16), [Account(18), "202305", "很多", ""], [Account(19), "", 5, ""]])
            .Accepted(17, ("kwh", Kwh(1) + KwhOf(16))).Quarantined(3)
            .With(IssueCodes.BadAccount, 1, 3, "户号", SheetOf(form)).With(IssueCodes.NotANumber, 1, 20, "电量", SheetOf(form)).With(IssueCodes.MissingValue, 1, 21, "年月", SheetOf(form));
        yield return PowerFile(form, "exported a month that has not been", [PowerHeader, .. Powers(5), [Account(6), "202405", 5, ""]]).Accepted(5, ("kwh", KwhOf(5))).Quarantined(1)
            .With(IssueCodes.FutureDate, 1, 7, "年月", SheetOf(form));
        yield return PowerFile(form, "has more decimals than a meter", [PowerHeader, .. Powers(5), PowerRow(6, "0.12345678")]).Accepted(5, ("kwh", KwhOf(5))).Quarantined(1)
            .With(IssueCodes.TooManyDecimals, 1, 7, "电量", SheetOf(form));
        yield return Drop(form, Tax, "let the spreadsheet make a number of a code",
            [TaxHeader, TaxRow(1), TaxRow(2), TaxRow(3), TaxRow(4), TaxRow(5), [Cell.Number(113307230026011330m, null, "1.13307E+17"), "2023-05-15", "增值税", 1]])
            .Accepted(5, ("amount_yuan", TaxOf(5))).Quarantined(1).With(IssueCodes.DamagedIdentifier, 1, 7, "纳税人识别号", SheetOf(form));
        yield return Drop(form, Tax, "delivered a sole trader under a personal ID", [TaxHeader, TaxRow(1), [PersonalId, "2023-05-15", "增值税", 200]])
            .Accepted(2, ("amount_yuan", TaxOf(1) + 200)).With(IssueCodes.PersonalId, 1, 3, "纳税人识别号", SheetOf(form));
        yield return Drop(form, Tax, "mistyped the check character of a code", [TaxHeader, .. Enumerable.Range(1, 5).Select(TaxRow), ["113307230026011331", "2023-05-15", "增值税", 200]])
            .Accepted(5, ("amount_yuan", TaxOf(5))).Quarantined(1).With(IssueCodes.CreditCodeCheck, 1, 7, "纳税人识别号", SheetOf(form));
        yield return Drop(form, Tax, "has a fee among the taxes", [TaxHeader, TaxRow(1), [Code, "2023-05-15", "卫生清洁费", 100]]).Accepted(2, ("amount_yuan", TaxOf(1) + 100))
            .With(IssueCodes.UnknownTaxKind, 1, 3, "税种", SheetOf(form));
        yield return Drop(form, Land, "has a parcel of less than nothing", [LandHeader, .. Enumerable.Range(1, 5).Select(LandRow), [Parcel, "甲公司", -5]]).Accepted(5, ("area", 15_000m)).Quarantined(1)
            .With(IssueCodes.NegativeValue, 1, 7, "宗地面积", SheetOf(form));
        yield return Drop(form, Enterprises, "named an enterprise twice", [["统一社会信用代码", "企业名称"], [Code, "武义甲厂"], [Code, "武义甲厂有限公司"]]).Accepted(2)
            .With(IssueCodes.RepeatedRow, 1, 3, null, SheetOf(form));
    }

    private static IEnumerable<CorpusFile> Refusals(Form form)
    {
        yield return PowerFile(form, "left out the month column", [["户号", "电量", "户名"], [Account(1), 5, "甲"]]).Refused(IssueCodes.MissingColumn, "年月", "抄表月份").At(1, SheetOf(form));
        yield return PowerFile(form, "dropped tax data into the power folder", [TaxHeader, TaxRow(1)]).Refused(IssueCodes.WrongSource, "税收", "tax").At(1, SheetOf(form));
        yield return Drop(form, Tax, "dropped land data into the tax folder", [["宗地代码", "权利人", "宗地面积", "坐落", "用途"], [Parcel, "甲公司", 100, "百花山", "工业"]]).Refused(IssueCodes.WrongSource, "用地", "land").At(1, SheetOf(form));
        yield return PowerFile(form, "exported the rows without the header", [.. Powers(6)]).Refused(IssueCodes.NoHeader, "户号").At(1, SheetOf(form));
        yield return PowerFile(form, "exported the header without rows", [PowerHeader]).Refused(IssueCodes.NoRows);
        yield return PowerFile(form, "has two columns that disagree", [["户号", "年月", "用电量", "售电量"], [Account(1), "202305", 5, 5], [Account(2), "202305", 5, 6]]).Refused(IssueCodes.DuplicateColumn, "5、6").At(3, SheetOf(form), "用电量(C列)、售电量(D列)");
        yield return PowerFile(form, "gave the bill in place of the use", [["户号", "年月", "电量(元)"], [Account(1), "202305", 5]]).Refused(IssueCodes.ColumnUnit, "元");
        yield return PowerFile(form, "mistyped two of six accounts", [PowerHeader, .. Powers(4), ["1", "202305", 5, ""], ["2", "202305", 5, ""]]).Quarantined(2)
            .With(IssueCodes.BadAccount, 2, 6, "户号", SheetOf(form)).Refused(IssueCodes.TooManyBadRows, "33.33%", "20%");
        yield return PowerFile(form, "wrote sixteen lines above the table", [.. Enumerable.Repeat((Cell[])["说明", "", "", ""], 16), PowerHeader, PowerRow(1)]).Refused(IssueCodes.NoHeader);
    }

    private static CorpusFile At(this CorpusFile file, int row, string? sheet, string? column = null) =>
        file with { Places = [.. file.Places, new IssuePlace(file.RefusedWith!, row, column, sheet)] };
}
