using System.Globalization;
using Wuyi.Pipeline.Results.Evaluations.Objections;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>异议受理通知书, and once answered 异议答复书, to print and sign.</summary>
internal static class ObjectionLetter
{
    public static Answer Answer(ApiCall call, ObjectionFile file, string enterprise, string office)
    {
        var (objection, answer) = (file.Objection, file.Answer);
        var page = new PrintedPage(answer is null ? "异议受理通知书" : "异议答复书");
        page.Heading(objection.Receipt);
        var about = objection.Indicator is { } indicator
            ? $"指标 {EvaluationWords.Indicators.First(known => known.Indicator == indicator).Name}"
            : string.Create(CultureInfo.InvariantCulture, $"文件 {objection.FileId}{(objection.Row is { } row ? $" 第{row}行" : "")}");
        page.Paragraph($"{enterprise}:");
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"你单位于{EvaluationWords.Day(WorkingDays.Today(objection.RaisedAt))}就{objection.Year}年度工业企业亩均效益综合评价(计算批次{objection.Run})的{about}提出异议:{objection.Text}"));
        if (answer is null)
        {
            page.Paragraph($"现予受理{(objection.Timely ? "" : "(公示期届满后提出,记录在案)")}。答复期限至{EvaluationWords.Day(objection.DueOn)}。");
            page.Signature(office, EvaluationWords.Day(WorkingDays.Today(objection.RaisedAt)));
            return page.ToAnswer(call);
        }

        page.Paragraph($"经复核,答复如下:{EvaluationWords.Outcome(answer.Outcome)}。");
        page.Paragraph($"理由:{answer.Reason}");
        if (answer.FileId is { } id) page.Paragraph($"更正或调整所依据的文件:{id}。");
        page.Signature($"复核人:{answer.AnsweredBy}", office, EvaluationWords.Day(WorkingDays.Today(answer.AnsweredAt)));
        return page.ToAnswer(call);
    }
}
