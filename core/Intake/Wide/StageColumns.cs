using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>
/// A table of projects with one column a stage (签约日期, 计划开工日期, 实际开工日期, 竣工日期 …): every stage of a row with a date is a row. Found by the dates of two
/// stages, where no column names the stage.
/// </summary>
internal static class StageColumns
{
    private const int FewestStages = 2;
    private static readonly string[] PlannedWords = ["计划", "预计", "约定", "拟"];
    private static readonly string[] DoneWords = ["实际"];
    private static readonly string[] DateWords = ["完成日期", "完成时间", "日期", "时间", "年月", "节点"];

    public static WideTable? Find(HeaderMatch match)
    {
        if (match.Contract is not ProjectsContract contract) return null;
        var (stage, done, planned) = (contract.Column("环节"), contract.Column("日期"), contract.Column("计划日期"));
        if (match.FieldsOf(stage).Count > 0 || match.FieldsOf(done).Count > 0 || match.FieldsOf(planned).Count > 0) return null;
        var found = new List<(string Stage, bool Planned, int Field)>();
        for (var field = 0; field < match.Stack.Width; field++)
        {
            if (Read(string.Concat(match.Stack.Parts(field).Select(part => HeaderText.Name(part)))) is var (name, isPlanned)) found.Add((name, isPlanned, field));
        }

        var groups = found.GroupBy(column => column.Stage, StringComparer.Ordinal).ToList();
        if (groups.Count < FewestStages) return null;
        var repeated = found.GroupBy(column => (column.Stage, column.Planned)).FirstOrDefault(same => same.Skip(1).Any());
        return new WideTable(
            [.. groups.Select(group => new WideGroup([new(stage, group.Key)], [.. group.Select(column => (column.Planned ? planned : done, column.Field))]))],
            [], [.. found.Select(column => column.Field)], [stage, done, planned])
        {
            Axis = "环节",
            Problem = repeated is null ? null : IssueCodes.WideColumnRepeated,
            ProblemFound = repeated is null ? null : string.Join('、', repeated.Select(column => Headers.ColumnLetters.Named(match.Cells[column.Field], column.Field))),
        };
    }

    /// <summary>Stage and whether the header speaks of the plan; null when it is no date of a stage. The word of a date, or of plan and fact, must be there: 开工 alone may be anything.</summary>
    private static (string Stage, bool Planned)? Read(string header)
    {
        if (header.Length is < 3 or > 20) return null;
        var text = header;
        bool Strip(string[] words)
        {
            var any = false;
            foreach (var word in words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal)) (text, any) = (text[word.Length..], true);
                if (text.EndsWith(word, StringComparison.Ordinal)) (text, any) = (text[..^word.Length], true);
            }

            return any;
        }

        // From outside in: 计划开工日期, 开工日期计划, 开工计划日期.
        var (planned, done) = (Strip(PlannedWords), Strip(DoneWords));
        var dated = Strip(DateWords);
        planned |= Strip(PlannedWords);
        done |= Strip(DoneWords);
        if (!(dated || planned || done) || (planned && done)) return null;
        return ProjectWords.ReadStage(text) is null ? null : (text, planned);
    }
}
