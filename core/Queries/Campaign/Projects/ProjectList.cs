using static Wuyi.Pipeline.Queries.Campaign.Land.LandWords;

namespace Wuyi.Pipeline.Queries.Campaign.Projects;

/// <summary>What the list of projects can be asked.</summary>
internal static class ProjectList
{
    private static readonly QueryParameter Stage = new("stage", "string", "已到的环节:planned 计划中、landing 招引落地、construction 建设实施、completion 竣工验收、production 投产达产、performance 履约监管") { Words = ProjectWordsOf.Stages };
    private static readonly QueryParameter Overdue = new("overdue", "boolean", "true 有逾期的环节");
    private static readonly QueryParameter Department = new("department", "string", "责任单位,完全一致");
    private static readonly QueryParameter Manufacturing = new("manufacturing", "boolean", "true 制造业项目");
    private static readonly QueryParameter Foreign = new("foreign", "boolean", "true 外资项目");
    private static readonly QueryParameter Large = new("large", "boolean", "true 10亿元以上项目");
    private static readonly QueryParameter CountyHead = new("countyHead", "boolean", "true 县长项目工程");
    private static readonly QueryParameter Year = new("year", "integer", "招引落地的年份;countyHead=true 时为列入县长项目工程的年份") { Minimum = 2000, Maximum = 2100, Example = "2023" };
    private static readonly QueryParameter Search = new("q", "string", "项目名称、业主名称中的文字,或项目编号、统一社会信用代码的开头");

    public static ItemList<ProjectView> Definition { get; } = new()
    {
        Name = "projects",
        Json = ApiJson.Instance.ProjectView,
        Filters = [Stage, Overdue, Department, QueryParameters.Town, Manufacturing, Foreign, Large, CountyHead, Year, Search],
        Filter = Filter,
        Orders =
        [
            new("id") { Text = view => view.Id }, new("name") { Text = view => view.Name }, new("totalWan") { Number = view => view.TotalWan },
            new("investedShare") { Number = view => view.InvestedShare }, new("overdueDays") { Number = view => view.OverdueDays }, new("landedOn") { Text = view => view.LandedOn },
            new("stageOn") { Text = view => view.StageOn }, new("department") { Text = view => view.Department }, new("town") { Text = view => view.Town },
        ],
        Columns =
        [
            new("项目编号", view => view.Id),
            new("项目名称", view => view.Name),
            new("业主", view => view.OwnerName),
            new("统一社会信用代码", view => view.OwnerCode),
            new("乡镇街道", view => view.Town),
            new("责任单位", view => view.Department),
            new("类别", view => view.Category),
            new("行业代码", view => view.Industry),
            new("制造业", view => YesNo(view.Manufacturing)),
            new("外资", view => YesNo(view.Foreign)),
            new("10亿元以上", view => YesNo(view.Large)),
            new("县长项目工程(年)", view => view.CountyHeadYear),
            new("已到环节", view => ProjectWordsOf.Chinese(view.Stage)),
            new("环节日期", view => view.StageOn),
            .. ProjectWordsOf.Stages.Skip(1).SelectMany(stage => new Lists.CsvColumn<ProjectView>[]
            {
                new($"{ProjectWordsOf.Chinese(stage)}日期", view => Of(view, stage)?.DoneOn), new($"{ProjectWordsOf.Chinese(stage)}计划日期", view => Of(view, stage)?.PlannedOn),
            }),
            new("逾期天数", view => view.OverdueDays),
            new("总投资(万元)", view => view.TotalWan),
            new("总投资(万美元)", view => view.TotalUsdWan),
            new("已投资(万元)", view => view.InvestedWan),
            new("投资完成比例", view => view.InvestedShare),
            new("外资额(万美元)", view => view.ForeignUsdWan),
            new("说明", view => view.Flags.Count == 0 ? null : string.Join("、", view.Flags.Select(ProjectWordsOf.Flag))),
        ],
    };

    private static ProjectStageView? Of(ProjectView view, string stage) => view.Stages.FirstOrDefault(one => one.Stage == stage);

    private static Func<ProjectView, bool> Filter(ApiCall call)
    {
        var (stage, department, town, text) = (call.ReadWord(Stage), call.ReadText(Department), call.ReadText(QueryParameters.Town), call.ReadText(Search));
        var (overdue, manufacturing, foreign, large, countyHead) =
            (call.ReadBoolean(Overdue), call.ReadBoolean(Manufacturing), call.ReadBoolean(Foreign), call.ReadBoolean(Large), call.ReadBoolean(CountyHead));
        var year = call.ReadInteger(Year);
        return view => (stage is null || view.Stage == stage) && (overdue is null || view.Overdue == overdue) && (department is null || view.Department == department)
            && (town is null || view.Town == town) && (manufacturing is null || (view.Manufacturing == true) == manufacturing) && (foreign is null || view.Foreign == foreign)
            && (large is null || view.Large == large) && (countyHead is null || view.CountyHeadYear is not null == countyHead) && (year is null || YearOf(view, countyHead) == year)
            && (text is null || Matches(view, text));
    }

    private static int? YearOf(ProjectView view, bool? countyHead) => countyHead == true ? view.CountyHeadYear
        : view.LandedOn is { } day ? int.Parse(day.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) : null;

    private static bool Matches(ProjectView view, string text) =>
        view.Name?.Contains(text, StringComparison.OrdinalIgnoreCase) == true || view.OwnerName?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || view.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase) || view.OwnerCode?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true;
}
