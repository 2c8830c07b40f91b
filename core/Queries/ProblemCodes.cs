using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Queries;

/// <summary>Codes of problem documents and what they mean in HTTP: the only place that knows both.</summary>
public static class ProblemCodes
{
    public const string BadParameter = "bad-parameter";
    public const string UnknownParameter = "unknown-parameter";
    public const string BadBody = "bad-body";
    public const string BodyTooLarge = "body-too-large";
    public const string MissingKey = "missing-key";
    public const string UnknownKey = "unknown-key";
    public const string Forbidden = "forbidden";
    public const string NamedPersonRequired = "named-person-required";
    public const string AudienceUndeclared = "audience-undeclared";
    public const string NothingPublished = "nothing-published";
    public const string PeriodNotPublished = "period-not-published";
    public const string EnterpriseNotFound = "enterprise-not-found";
    public const string FileNotFound = "file-not-found";
    public const string FileInWork = "file-in-work";
    public const string FileRejected = "file-rejected";
    public const string FileNotWithdrawable = "file-not-withdrawable";
    public const string LinkNotFound = "link-not-found";
    public const string RunNotFound = "run-not-found";
    public const string RunNotReplayable = "run-not-replayable";
    public const string DifferentPeriods = "different-periods";
    public const string NothingMoved = "nothing-moved";
    public const string NothingWaiting = "nothing-waiting";
    public const string RunNotWaiting = "run-not-waiting";
    public const string QuarantineNotFound = "quarantine-not-found";
    public const string SourceNotFound = "source-not-found";
    public const string MappingNotFound = "mapping-not-found";
    public const string RulebookNotFound = "rulebook-not-found";
    public const string SimulationNotFound = "simulation-not-found";
    public const string SimulationNotDone = "simulation-not-done";
    public const string RequestNotFound = "request-not-found";
    public const string EvaluationNotPublished = "evaluation-not-published";
    public const string NotPublic = "evaluation-not-public";
    public const string PreviewOutdated = PublicationRefusals.PreviewOutdated;
    public const string StageOrder = PublicationRefusals.StageOrder;
    public const string ResultChanged = PublicationRefusals.ResultChanged;
    public const string ActIncomplete = PublicationRefusals.ActIncomplete;
    public const string BlockingNotices = PublicationRefusals.BlockingNotices;
    public const string MonthsMissing = PublicationRefusals.MonthsMissing;
    public const string NoticeRunning = PublicationRefusals.NoticeRunning;
    public const string ObjectionsOpen = PublicationRefusals.ObjectionsOpen;
    public const string NothingToWithdraw = PublicationRefusals.NothingToWithdraw;
    public const string NothingToEvaluate = PublicationRefusals.NothingToEvaluate;
    public const string EvaluationBusy = PublicationRefusals.BusyYear;
    public const string ObjectionNotFound = "objection-not-found";
    public const string ObjectionAnswered = "objection-answered";
    public const string ReviewByAnother = "review-by-another-person";
    public const string CampaignNotPublished = "campaign-not-published";
    public const string ParcelNotFound = "parcel-not-found";
    public const string ProjectNotFound = "project-not-found";
    public const string StepNotAllowed = "step-not-allowed";
    public const string ActOutdated = "act-outdated";
    public const string GroupNotFound = "group-not-found";
    public const string ReportNotFound = "report-not-found";
    public const string WarningNotFound = "warning-not-found";
    public const string CursorExpired = "cursor-expired";
    public const string StorageUnavailable = "storage-unavailable";
    public const string InternalError = "internal-error";

    /// <summary>Status and Chinese title of every code.</summary>
    public static IReadOnlyDictionary<string, (int Status, string Title)> All { get; } = new Dictionary<string, (int, string)>
    {
        [BadParameter] = (400, "参数不正确"),
        [UnknownParameter] = (400, "没有这个参数"),
        [BadBody] = (400, "请求内容不正确"),
        [BodyTooLarge] = (413, "请求内容过大"),
        [MissingKey] = (401, "需要访问密钥"),
        [UnknownKey] = (401, "访问密钥无效"),
        [Forbidden] = (403, "没有此项权限"),
        [NamedPersonRequired] = (403, "须由有姓名的经办人办理"),
        [AudienceUndeclared] = (500, "接口未声明使用范围,已拒绝"),
        [NothingPublished] = (404, "尚未发布任何统计期"),
        [PeriodNotPublished] = (404, "该统计期尚未发布"),
        [EnterpriseNotFound] = (404, "名录中没有该企业"),
        [FileNotFound] = (404, "没有这个文件"),
        [FileInWork] = (409, "文件正在接收"),
        [FileRejected] = (409, "文件已退回,本来就不计入"),
        [FileNotWithdrawable] = (409, "这种文件不能撤销"),
        [LinkNotFound] = (404, "没有这条待关联记录"),
        [RunNotFound] = (404, "没有这个计算批次,或已不再保留"),
        [RunNotReplayable] = (409, "该批次当时读取的内容已不全,不能重新计算"),
        [DifferentPeriods] = (400, "两个批次不属于同一统计期"),
        [NothingMoved] = (404, "没有可比较的上一批次"),
        [NothingWaiting] = (404, "没有待核准的计算批次"),
        [RunNotWaiting] = (409, "这个批次不在等待核准"),
        [QuarantineNotFound] = (404, "没有待更正行清单"),
        [SourceNotFound] = (404, "没有这个数据来源"),
        [MappingNotFound] = (404, "没有这个映射配置"),
        [RulebookNotFound] = (404, "没有这一版规则库"),
        [SimulationNotFound] = (404, "没有这次试算,或已不再保留"),
        [SimulationNotDone] = (409, "试算尚未完成"),
        [RequestNotFound] = (404, "没有这个重算请求"),
        [EvaluationNotPublished] = (404, "该年度的评价尚未发布或已撤回"),
        [NotPublic] = (404, "没有正在公示或公布的评价结果"),
        [PreviewOutdated] = (409, "预览已过时"),
        [StageOrder] = (409, "阶段顺序不对"),
        [ResultChanged] = (409, "结果与上一阶段不同"),
        [ActIncomplete] = (400, "办理所需事项不全"),
        [BlockingNotices] = (409, "有须先处理的事项"),
        [MonthsMissing] = (409, "数据未到齐"),
        [NoticeRunning] = (409, "公示期未满"),
        [ObjectionsOpen] = (409, "异议尚未答复"),
        [NothingToWithdraw] = (409, "没有可撤回的结果"),
        [NothingToEvaluate] = (404, "没有可评价的数据"),
        [EvaluationBusy] = (409, "他人正在办理"),
        [ObjectionNotFound] = (404, "没有这个受理号"),
        [ObjectionAnswered] = (409, "异议已经答复"),
        [ReviewByAnother] = (403, "须由另一人复核"),
        [CampaignNotPublished] = (404, "攻坚行动数据尚未形成"),
        [ParcelNotFound] = (404, "没有这宗疑似闲置土地"),
        [ProjectNotFound] = (404, "没有这个项目"),
        [StepNotAllowed] = (409, "目前的环节不能这样办理"),
        [ActOutdated] = (409, "他人已先办理"),
        [GroupNotFound] = (404, "没有这个分组"),
        [ReportNotFound] = (404, "没有这份报告"),
        [WarningNotFound] = (404, "没有这条预警"),
        [CursorExpired] = (410, "翻页凭据已过期,请从第一页重新查询"),
        [StorageUnavailable] = (503, "存储暂时不可用,请稍后再试"),
        [InternalError] = (500, "系统内部错误"),
    };
}
