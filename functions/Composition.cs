using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Facts.Checks;
using Wuyi.Pipeline.Functions.Http;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Preview;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign;
using Wuyi.Pipeline.Queries.Campaign.Cases;
using Wuyi.Pipeline.Queries.Campaign.Land;
using Wuyi.Pipeline.Queries.Campaign.Projects;
using Wuyi.Pipeline.Queries.Campaign.Targets;
using Wuyi.Pipeline.Queries.Campaign.Warnings;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Queries.Links;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Periods;
using Wuyi.Pipeline.Queries.WhatIf;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Results.Evaluations.Objections;
using Wuyi.Pipeline.Results.Gate;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Results.Replay;
using Wuyi.Pipeline.Results.Simulations;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Functions;

/// <summary>Puts the pipeline together: the one place that names concrete types.</summary>
public static class Composition
{
    /// <summary>Registers everything the functions ask for, from settings (docs/operations).</summary>
    public static IServiceCollection AddWuyiPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => ConnectedStores.From(configuration));
        // Read now, not at the first file: a setting that cannot be must stop the start.
        services.AddSingleton(SeveritySettings.From(configuration));
        return services.AddFiles(configuration).AddResults(configuration).AddQueries().AddGate(configuration);
    }

    /// <summary>From drops to facts; bounds from settings <c>Intake__…</c>.</summary>
    private static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => IntakeSettings.From(configuration))
        .AddSingleton<FileIntake>()
        .AddSingleton<SampleFile>()
        .AddSingleton<IDecisionLog, DecisionLog>()
        .AddSingleton<Withdrawals>()
        .AddSingleton<FileLedger>()
        .AddSingleton<IFileLedger>(provider => provider.GetRequiredService<FileLedger>())
        .AddSingleton<DropReader>()
        .AddSingleton<ConfigDrops>()
        .AddSingleton<IConfigDrops>(provider => provider.GetRequiredService<ConfigDrops>())
        .AddSingleton<IRulebookVersions>(provider => provider.GetRequiredService<ConfigDrops>())
        .AddSingleton<IPlanVersions>(provider => provider.GetRequiredService<ConfigDrops>())
        .AddSingleton<IPlans, Configuration.Plans>()
        .AddSingleton<IMappingVersions>(provider => provider.GetRequiredService<ConfigDrops>())
        .AddSingleton<IMappingProfiles>(provider => provider.GetRequiredService<IConfigDrops>())
        .AddSingleton(_ =>
        {
            var options = configuration.GetSection("Checks").Get<CheckOptions>() ?? new CheckOptions();
            options.Validate();
            return options;
        })
        .AddSingleton<WholeFileChecks>()
        .AddSingleton<IFileTaker, FileTaker>()
        .AddSingleton<IFactReader>(provider => new FactReader(provider.GetRequiredService<StoreClients>()));

    /// <summary>From facts to published results; settings <c>Results__…</c>.</summary>
    private static IServiceCollection AddResults(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ =>
        {
            var options = configuration.GetSection("Results").Get<ResultsOptions>() ?? new ResultsOptions();
            options.Validate();
            return options;
        })
        .AddSingleton<IPeriodCalculator, PeriodCalculator>()
        .AddSingleton<PointerStore>()
        .AddSingleton<IClosedMonths, ClosedMonths>()
        .AddSingleton<RunStore>()
        .AddSingleton<RunWriter>()
        .AddSingleton<Movements>()
        .AddSingleton<RunReplay>()
        .AddSingleton<EvaluationReplay>()
        .AddSingleton<RunVerifier>()
        .AddSingleton<ReplayedWindows>()
        .AddSingleton<ReplayedYears>()
        .AddSingleton<Rollback>()
        .AddSingleton<Approvals>()
        .AddSingleton<Publisher>()
        .AddSingleton<RequestStore>()
        .AddSingleton<RequestRunner>()
        .AddSingleton<SimulationStore>()
        .AddSingleton<MonthSimulator>()
        .AddSingleton<YearSimulator>()
        .AddSingleton<SimulationRunner>()
        .AddSingleton<StaleRun>()
        .AddSingleton<MonthlyClosing>()
        .AddSingleton<Heartbeats>()
        .AddSingleton<FreshnessWatch>()
        .AddSingleton<RunCollector>()
        .AddSingleton<IPublishedResults, PublishedResults>()
        .AddSingleton<IRunAttachments, RunAttachments>()
        .AddSingleton(_ =>
        {
            var options = configuration.GetSection("Evaluation").Get<EvaluationOptions>() ?? new EvaluationOptions();
            options.Validate();
            return options;
        })
        .AddSingleton<IYearCalculator, YearCalculator>()
        .AddSingleton<YearPreparations>()
        .AddSingleton<EvaluationStore>()
        .AddSingleton<EvaluationWriter>()
        .AddSingleton<EvaluationCollector>()
        .AddSingleton<EvaluationWatch>()
        .AddSingleton<EvaluationPublisher>()
        .AddSingleton<IEvaluationResults, EvaluationResults>()
        .AddSingleton<ConfirmationStore>()
        .AddSingleton<ObjectionStore>()
        .AddSingleton<IActLog, ActLog>()
        .AddSingleton(_ =>
        {
            var options = configuration.GetSection("Campaign").Get<CampaignOptions>() ?? new CampaignOptions();
            options.Validate();
            return options;
        })
        .AddSingleton<CampaignStore>()
        .AddSingleton<CampaignPublisher>()
        .AddSingleton<CampaignCollector>()
        .AddSingleton<ICampaignResults, CampaignResults>()
        .AddSingleton<Wuyi.Pipeline.Reports.ReportStore>()
        .AddSingleton<Wuyi.Pipeline.Reports.ReportPublisher>()
        .AddSingleton<IMonthlyReports>(provider => provider.GetRequiredService<Wuyi.Pipeline.Reports.ReportPublisher>())
        .AddSingleton<IRecalculations, Results.Recalculations>();

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<RunViews>()
        .AddSingleton<EnterpriseLists>()
        .AddSingleton<EnterpriseQueries>()
        .AddSingleton<Queries.Explanations.TracedRuns>()
        .AddSingleton<Queries.Explanations.YearExplanations>()
        .AddSingleton<Queries.Explanations.EnterpriseExplanations>()
        .AddSingleton<StatusQueries>()
        .AddSingleton<FileReceipts>()
        .AddSingleton<FileQueries>()
        .AddSingleton<FindingQueries>()
        .AddSingleton<WholeReceipts>()
        .AddSingleton<DropQueries>()
        .AddSingleton<FileWithdrawals>()
        .AddSingleton<LinkQueries>()
        .AddSingleton<LinkCommands>()
        .AddSingleton<LinkCoverageQueries>()
        .AddSingleton<RunQueries>()
        .AddSingleton<RunVerifications>()
        .AddSingleton<WhatIfQueries>()
        .AddSingleton<DistanceQueries>()
        .AddSingleton<PeriodQueries>()
        .AddSingleton<PeriodCommands>()
        .AddSingleton<RunDiffs>()
        .AddSingleton<MappingPreviews>()
        .AddSingleton<MappingDocuments>()
        .AddSingleton<RulebookQueries>()
        .AddSingleton<SimulationQueries>()
        .AddSingleton<EvaluationQueries>()
        .AddSingleton<EvaluationPreviews>()
        .AddSingleton<EvaluationCommands>()
        .AddSingleton<PublicEvaluations>()
        .AddSingleton<EvaluationSummaries>()
        .AddSingleton<ConfirmationCommands>()
        .AddSingleton<ObjectionQueries>()
        .AddSingleton<ObjectionCommands>()
        .AddSingleton<CampaignQueries>()
        .AddSingleton<EnterpriseCampaigns>()
        .AddSingleton<LandQueries>()
        .AddSingleton<IdleLandCommands>()
        .AddSingleton<ProjectQueries>()
        .AddSingleton<Results.Campaigns.Lists.IIssuedLists, Results.Campaigns.Lists.IssuedLists>()
        .AddSingleton<CaseQueries>()
        .AddSingleton<CaseCommands>()
        .AddSingleton<ListQueries>()
        .AddSingleton<ListCommands>()
        .AddSingleton<TargetQueries>()
        .AddSingleton<PlanQueries>()
        .AddSingleton<WarningQueries>()
        .AddSingleton<WarningCommands>()
        .AddSingleton<Queries.Aggregates.AggregateQueries>()
        .AddSingleton<Queries.Reports.ReportQueries>()
        .AddSingleton<RecalculationQueries>();

    private static IServiceCollection AddGate(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => AccessOptions.From(configuration))
        .AddSingleton<CallerIdentity>()
        .AddSingleton<HttpGate>();
}
