using System.Globalization;
using System.Text;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries;

/// <summary>A receipt as a short Chinese text: for people at a terminal and for mails. Lines end with \n.</summary>
public static class ReceiptText
{
    /// <summary>Causes shown; the rest is told as a number.</summary>
    private const int MostGroups = 12;

    private const int MostCorrections = 5;
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static string Of(FileView file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = new StringBuilder();
        Line($"接收回执 {file.Source}/{file.Name}");
        Line($"编号:{file.Id}");
        Line($"投递时间:{Time(file.DroppedAt)}");
        Line($"状态:{Status(file)}");
        if (file.Withdrawal is { } withdrawal) Line($"撤销:{withdrawal.By} {Time(withdrawal.At)} {withdrawal.Reason}");
        if (file.Rows is { } rows) Line(string.Create(CultureInfo.InvariantCulture, $"行数:读取{rows.Read}行,采用{rows.Accepted}行,待更正{rows.Rejected}行"));
        if (file.Months.Count > 0) Line($"月份:{Months(file.Months)}");
        if (file.Format is not null) Line($"识别为:{file.Format}{(file.Mapping is null ? "" : $",映射配置 {file.Mapping[..Math.Min(8, file.Mapping.Length)]}")}");
        if (file.Corrects is not null) Line($"更正的原文件:{file.Corrects}");
        Issues();
        if (file.Quarantine is not null) Line($"待更正行清单:{file.Quarantine}(更正后可直接再次投递)");
        if (file.Corrections is { Count: > 0 } corrections)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"更正情况:已收到{corrections.Count}份更正,尚有{file.OpenRows ?? 0}行待更正"));
            foreach (var correction in corrections.TakeLast(MostCorrections))
                Line(string.Create(CultureInfo.InvariantCulture, $"  {Time(correction.DroppedAt)} 更正{correction.Rows}行 {correction.Id}"));
        }

        if (file.Restatement is { } restatement)
        {
            foreach (var other in restatement.RestatedBy) Line($"已被更正:{other.Name}({Time(other.DroppedAt)}投递)");
            if (restatement.Groups > 0 && restatement.LiveGroups < restatement.Groups)
                Line(string.Create(CultureInfo.InvariantCulture, $"计入情况:{restatement.Groups}组数据中{restatement.LiveGroups}组仍计入"));
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Issues()
        {
            if (file.Groups is not { Count: > 0 } groups) return;
            Line("问题:");
            foreach (var group in groups.Take(MostGroups))
            {
                Line($"  [{Word(group.Severity)}] {group.Code} {group.Sentence}{Place(group)}");
                if (group.Severity != IssueSeverity.Info) Line($"    {group.Advice}");
            }

            if (groups.Count > MostGroups)
                Line(string.Create(CultureInfo.InvariantCulture, $"  另有{groups.Count - MostGroups}类问题,见 files/{file.Id}/issues"));
        }
    }

    private static string Status(FileView file) => file switch
    {
        { Withdrawn: true } => "已撤销,不计入",
        { Status: FileViewStatus.Processing } => "正在接收",
        { Status: FileViewStatus.Rejected } => "退回,未采用",
        { Status: FileViewStatus.Accepted } => "已接收",
        { Rows.Rejected: > 0 } => "已接收,部分行待更正",
        _ => "已接收,有提醒",
    };

    private static string Word(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Error => "错误",
        IssueSeverity.Warning => "提醒",
        _ => "提示",
    };

    private static string Place(IssueGroupView group)
    {
        if (!IssueCatalogue.IsOfRow(group.Code) || group.FirstRow is not { } first) return "";
        return first == group.LastRow
            ? string.Create(CultureInfo.InvariantCulture, $"(第{first}行)")
            : string.Create(CultureInfo.InvariantCulture, $"(第{first}行至第{group.LastRow}行)");
    }

    private static string Months(IReadOnlyList<string> months) => months.Count == 1 ? months[0]
        : string.Create(CultureInfo.InvariantCulture, $"{months[0]}至{months[^1]},共{months.Count}个月");

    private static string Time(DateTimeOffset time) => time.ToOffset(China).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
