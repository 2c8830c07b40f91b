using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>The demo's operator publishes the draft of every full year, once, so that a newcomer sees classes. Whatever stands already is left alone.</summary>
internal static class DemoEvaluations
{
    /// <summary>Name under which the demo acts.</summary>
    public const string Operator = "演示";

    /// <summary>The acts, newest year first; a year that is refused is told and left out.</summary>
    public static async Task<IReadOnlyList<EvaluationAct>> PublishAsync(IServiceProvider services, Action<string> tell, CancellationToken stopping)
    {
        var (store, publisher) = (services.GetRequiredService<EvaluationStore>(), services.GetRequiredService<EvaluationPublisher>());
        var published = await services.GetRequiredService<IPublishedResults>().ListAsync(stopping);
        var acts = new List<EvaluationAct>();
        foreach (var period in published.Where(period => period.Period.Number == 12 && period.Missing.Count == 0))
        {
            var year = period.Period.Year;
            if (await store.FindAsync(year, stopping) is not null) continue;
            try
            {
                var prepared = await publisher.PreparedAsync(year, stopping);
                acts.Add(await publisher.PublishAsync(
                    new PublicationRequest { Year = year, Stage = EvaluationStage.Draft, Run = prepared.Inputs.RunOf(EvaluationStage.Draft), By = Operator, Reason = "演示数据" },
                    stopping));
            }
            catch (PublicationRefusedException refused)
            {
                tell($"{year}年度评价未能初评:{refused.Refusal.Text}");
            }
        }

        return acts;
    }
}
