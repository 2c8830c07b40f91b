using Wuyi.Pipeline.Reports.Spreadsheets;

namespace Wuyi.Pipeline.Reports.Rendering;

/// <summary>A report as a workbook: what it is on the first sheet, then a sheet for each table with the sentences of its chapter above.</summary>
public static class ReportWorkbook
{
    public static byte[] Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var versions = report.Versions;
        var sheets = new List<Sheet>
        {
            new(report.Kind.Chinese(), [["项目", "内容"]],
                [
                    ["统计期", report.Span], ["编制日期", ReportText.Day(report.IssuedOn)], ["计算批次号", versions.Run], ["当月指标批次号", versions.MonthRun],
                    ["规则版本", $"{versions.Rulebook} {versions.RulebookHash}"], ["同比所用电网因子年份", versions.FactorYear is { } year ? (object)year : null], ["电网因子(千克二氧化碳/千瓦时)", versions.KgPerKwh],
                    ["目标文件", string.Join(";", versions.Plans)], ["综合评价", versions.Evaluation], ["计算引擎版本", versions.EngineVersion], ["缺少的数据", string.Join("、", versions.Missing.Select(ReportText.Missing))],
                ])
            { Preface = [$"{report.Head} {report.Title}"] },
        };
        foreach (var section in report.Sections)
        {
            if (section.Tables.Count == 0) sheets.Add(new Sheet(section.Title, [["说明"]], section.Sentences.Select(sentence => (IReadOnlyList<object?>)[sentence])));
            for (var i = 0; i < section.Tables.Count; i++) sheets.Add(SheetOf(section, section.Tables[i], first: i == 0));
        }

        return XlsxWriter.Write(sheets);
    }

    private static Sheet SheetOf(ReportSection section, ReportTable table, bool first)
    {
        var rows = table.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select((cell, i) => Cell(cell, table.Columns[i]))]);
        var notes = new[] { table.Note, "数据接口:" + table.Route }.OfType<string>().Select(note => (IReadOnlyList<object?>)[note]);
        return new Sheet(table.Title, [[.. table.Columns.Select(column => (object?)(column.Unit is { Length: > 0 } unit ? $"{column.Name}({unit})" : column.Name))]], rows.Concat(notes))
        {
            Preface = first ? [section.Title, .. section.Sentences] : [table.Title],
        };
    }

    private static object? Cell(ReportCell cell, ReportColumn column) => cell.Number is { } number ? column.Percent ? number * 100m : number : cell.Text;
}
