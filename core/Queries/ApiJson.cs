using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Campaign;
using Wuyi.Pipeline.Queries.Campaign.Cases;
using Wuyi.Pipeline.Queries.Campaign.Land;
using Wuyi.Pipeline.Queries.Campaign.Projects;
using Wuyi.Pipeline.Queries.Campaign.Targets;
using Wuyi.Pipeline.Queries.Campaign.Warnings;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Objections;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Queries;

/// <summary>JSON of the API: camelCase, kebab-case words, nulls present, Chinese unescaped. Generated at compile time.</summary>
[JsonSerializable(typeof(CarbonCodeView))]
[JsonSerializable(typeof(PerMuView))]
[JsonSerializable(typeof(ListPage<CarbonCodeView>), TypeInfoPropertyName = "CarbonCodePage")]
[JsonSerializable(typeof(ListPage<PerMuView>), TypeInfoPropertyName = "PerMuPage")]
[JsonSerializable(typeof(EnterpriseView))]
[JsonSerializable(typeof(PeriodsView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(FilesView))]
[JsonSerializable(typeof(FileView))]
[JsonSerializable(typeof(IssuesView))]
[JsonSerializable(typeof(FindingsPage))]
[JsonSerializable(typeof(DropBody))]
[JsonSerializable(typeof(UploadView))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(RestatementView))]
[JsonSerializable(typeof(RunManifestView))]
[JsonSerializable(typeof(RunDiffView))]
[JsonSerializable(typeof(RunMovement))]
[JsonSerializable(typeof(RunVerificationView))]
[JsonSerializable(typeof(WhatIfBody))]
[JsonSerializable(typeof(WhatIfView))]
[JsonSerializable(typeof(DistanceView))]
[JsonSerializable(typeof(WaitingRunView))]
[JsonSerializable(typeof(PeriodHistoryView))]
[JsonSerializable(typeof(PeriodView))]
[JsonSerializable(typeof(RunReasonBody))]
[JsonSerializable(typeof(RecalculationBody))]
[JsonSerializable(typeof(RecalculationView))]
[JsonSerializable(typeof(RulebooksView))]
[JsonSerializable(typeof(RulebookView))]
[JsonSerializable(typeof(RulebookDiffView))]
[JsonSerializable(typeof(SimulationBody))]
[JsonSerializable(typeof(SimulationView))]
[JsonSerializable(typeof(ClassMovesView))]
[JsonSerializable(typeof(LinksView))]
[JsonSerializable(typeof(LinkView))]
[JsonSerializable(typeof(LinkDecisionsView))]
[JsonSerializable(typeof(LinkDecisionBody))]
[JsonSerializable(typeof(LinkDecisionsBody))]
[JsonSerializable(typeof(LinkDecisionsResultView))]
[JsonSerializable(typeof(LinkCoverageView))]
[JsonSerializable(typeof(UnlinkedPageView))]
[JsonSerializable(typeof(MappingPreviewView))]
[JsonSerializable(typeof(DraftPreviewBody))]
[JsonSerializable(typeof(MappingVersionView))]
[JsonSerializable(typeof(MappingsView))]
[JsonSerializable(typeof(ExplanationView))]
[JsonSerializable(typeof(ExplanationNodeView))]
[JsonSerializable(typeof(EvaluationYearsView))]
[JsonSerializable(typeof(EvaluationPageView))]
[JsonSerializable(typeof(EvaluationDetailView))]
[JsonSerializable(typeof(EvaluationHistoryView))]
[JsonSerializable(typeof(EvaluationPreviewView))]
[JsonSerializable(typeof(EvaluationActView))]
[JsonSerializable(typeof(PublishBody))]
[JsonSerializable(typeof(PublicEvaluationView))]
[JsonSerializable(typeof(EvaluationSummaryView))]
[JsonSerializable(typeof(ObjectionBody))]
[JsonSerializable(typeof(AnswerBody))]
[JsonSerializable(typeof(ObjectionView))]
[JsonSerializable(typeof(ObjectionsView))]
[JsonSerializable(typeof(ConfirmationsBody))]
[JsonSerializable(typeof(ConfirmationsResultView))]
[JsonSerializable(typeof(ConfirmationsView))]
[JsonSerializable(typeof(CampaignRunsView))]
[JsonSerializable(typeof(CampaignOverviewView))]
[JsonSerializable(typeof(AggregateGroupView))]
[JsonSerializable(typeof(CampaignPage<AggregateGroupView>), TypeInfoPropertyName = "AggregatePage")]
[JsonSerializable(typeof(AggregateTrendView))]
[JsonSerializable(typeof(TargetView))]
[JsonSerializable(typeof(TargetPageView))]
[JsonSerializable(typeof(TargetDetailView))]
[JsonSerializable(typeof(TargetDepartmentsView))]
[JsonSerializable(typeof(PlanStandingView))]
[JsonSerializable(typeof(UnknownProgressView))]
[JsonSerializable(typeof(PlansView))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(DeliverablesView))]
[JsonSerializable(typeof(WarningView))]
[JsonSerializable(typeof(WarningPageView))]
[JsonSerializable(typeof(WarningDetailView))]
[JsonSerializable(typeof(AcknowledgementBody))]
[JsonSerializable(typeof(PowerIndexPageView))]
[JsonSerializable(typeof(ReportsView))]
[JsonSerializable(typeof(ReportRefView))]
[JsonSerializable(typeof(ReportBody))]
[JsonSerializable(typeof(IdleParcelView))]
[JsonSerializable(typeof(CampaignPage<IdleParcelView>), TypeInfoPropertyName = "IdleParcelPage")]
[JsonSerializable(typeof(IdleParcelDetailView))]
[JsonSerializable(typeof(IdleStepBody))]
[JsonSerializable(typeof(LandCommitmentView))]
[JsonSerializable(typeof(CampaignPage<LandCommitmentView>), TypeInfoPropertyName = "LandCommitmentPage")]
[JsonSerializable(typeof(ExpiringRightView))]
[JsonSerializable(typeof(CampaignPage<ExpiringRightView>), TypeInfoPropertyName = "ExpiringRightPage")]
[JsonSerializable(typeof(LandTransferView))]
[JsonSerializable(typeof(CampaignPage<LandTransferView>), TypeInfoPropertyName = "LandTransferPage")]
[JsonSerializable(typeof(GrantYearView))]
[JsonSerializable(typeof(CampaignPage<GrantYearView>), TypeInfoPropertyName = "GrantYearPage")]
[JsonSerializable(typeof(ProjectView))]
[JsonSerializable(typeof(CampaignPage<ProjectView>), TypeInfoPropertyName = "ProjectPage")]
[JsonSerializable(typeof(ProjectDetailView))]
[JsonSerializable(typeof(ProjectSummaryView))]
[JsonSerializable(typeof(CaseView))]
[JsonSerializable(typeof(CasePageView))]
[JsonSerializable(typeof(CaseFileView))]
[JsonSerializable(typeof(CaseStepBody))]
[JsonSerializable(typeof(PoolMemberView))]
[JsonSerializable(typeof(PoolPageView))]
[JsonSerializable(typeof(IssuedListView))]
[JsonSerializable(typeof(IssuedListsView))]
[JsonSerializable(typeof(IssueListBody))]
[JsonSerializable(typeof(PublicListView))]
[JsonSerializable(typeof(ProblemView))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context with the API's options.</summary>
    public static ApiJson Instance { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter<CarbonStatus>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<CarbonLevel>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<FileViewStatus>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<ScaleGroup>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<EvaluationStatus>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<EvaluationClass>(namingPolicy: null, allowIntegerValues: false),
            new JsonStringEnumConverter<AdjustmentKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<EvaluationStage>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<ObjectionOutcome>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<IssueSeverity>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
    });
}
