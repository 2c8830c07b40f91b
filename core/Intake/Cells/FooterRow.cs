namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Rows below the data that are no data: totals, means, notes, signatures.</summary>
public static class FooterRow
{
    private static readonly string[] Totals = ["合计", "小计", "总计", "累计", "平均", "平均值", "共计", "总合计", "本页合计", "本页小计"];
    private static readonly string[] Notes =
        ["备注", "说明", "填表人", "制表人", "填报人", "审核人", "复核人", "负责人", "单位负责人", "统计负责人", "联系电话", "联系人", "填报日期", "制表日期", "报出日期", "数据来源", "资料来源", "打印日期", "打印时间", "制表单位", "填报单位"];

    /// <summary>Whether a row whose first non-empty cell is this text is a footer.</summary>
    public static bool IsFooter(ReadOnlySpan<char> firstText) => IsTotal(firstText) || IsNote(firstText);

    /// <summary>合计 小计 总计 平均 … (合 计 with spaces, 合计: , 合计(元)): its figures may be checked against the column.</summary>
    public static bool IsTotal(ReadOnlySpan<char> firstText)
    {
        if (firstText.Length > 40 || firstText.IsEmpty || char.IsAsciiDigit(firstText[0])) return false;
        var text = CellText.WithoutSpaces(CellText.Normalise(firstText));
        var bracket = text.IndexOf('(');
        if (bracket > 0) text = text[..bracket];
        text = text.TrimEnd(":");
        foreach (var total in Totals)
        {
            if (text.SequenceEqual(total)) return true;
        }

        return false;
    }

    private static bool IsNote(ReadOnlySpan<char> firstText)
    {
        if (firstText.IsEmpty || char.IsAsciiDigit(firstText[0])) return false;
        var head = firstText.Length > 64 ? firstText[..64] : firstText;
        var text = CellText.WithoutSpaces(CellText.Normalise(head));
        if (text.StartsWith("注:") || text.StartsWith("注1") || text.SequenceEqual("注")) return true;
        foreach (var note in Notes)
        {
            if (text.StartsWith(note) && (text.Length == note.Length || text[note.Length] is ':' or '(')) return true;
        }

        return false;
    }
}
