using System.Globalization;
using Wuyi.Pipeline.Indicators.WhatIf;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.Queries.WhatIf;

/// <summary>Answers what carries an enterprise to the next carbon grade (R17) or the next class, each figure alone.</summary>
public sealed class DistanceQueries(IPublishedResults results, ReplayedWindows windows, ReplayedYears years)
{
    private static readonly QueryParameter Year = new("year", "integer", "评价年度;不给则看统计期的碳效等级") { Minimum = 2000, Maximum = 2100 };

    private static readonly QueryParameter Lever = new("lever", "string", "只看一项数(year 时)")
    { Words = [.. ClassLever.Of(ScaleGroup.AboveScale).Concat(ClassLever.Of(ScaleGroup.BelowScale)).Select(lever => lever.Name).Distinct()] };

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameters.Period, Year, Lever];

    /// <exception cref="ApiProblemException">400, 404, 409 when what the run read is gone.</exception>
    public async Task<Answer> AskAsync(ApiCall call, string creditCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var code = CreditCodes.Read(creditCode);
        var lever = call.ReadWord(Lever);
        // A month's answer to a question about a year, or the other way round, must not pass as what was asked.
        if (call.Parameter(Year.Name) is not null && call.Parameter(QueryParameters.Period.Name) is { } period)
            throw ApiProblemException.Bad(QueryParameters.Period.Name, period, "与 year 二选一");
        if (call.Parameter(Year.Name) is null && lever is not null) throw ApiProblemException.Bad(Lever.Name, lever, "与 year 一起使用");
        var view = call.ReadInteger(Year) is { } year
            ? await YearAsync(call, code, year, lever, cancellation).ConfigureAwait(false)
            : await MonthAsync(code, call.ReadPeriod(), cancellation).ConfigureAwait(false);
        return Answer.Json(call, view, ApiJson.Instance.DistanceView);
    }

    private async Task<DistanceView> MonthAsync(CreditCode code, Month? period, CancellationToken cancellation)
    {
        var published = await results.CurrentAsync(period, cancellation).ConfigureAwait(false);
        var window = await ReplayProblems.AskAsync(() => windows.OfAsync(published, cancellation)).ConfigureAwait(false);
        var place = window.Find(code);
        if (place < 0) throw ReplayProblems.NoSuch(code, published.Period.ToString());
        var carbon = window.Results[place].Carbon;
        List<LeverView> levers = [];
        if (carbon.NextGrade is { } next)
        {
            levers.Add(Grade("netT", "净碳排放量(吨)", carbon.Emissions.NetT, next.NetTMax, value => new FactChanges { NetT = value }));
            levers.Add(Grade("valueAddedWan", "增加值(万元)", carbon.ValueAddedWan, next.ValueAddedWanMin, value => new FactChanges { ValueAddedWan = value }));
        }

        var text = carbon switch
        {
            { Grade: 1 } => "碳效等级已是1级",
            { Grade: null } => "本期暂不赋码,没有下一等级",
            _ => $"{WhatIfQueries.Assumption},每一项单独变动到所列数值即进入下一等级",
        };
        return new DistanceView(
            code.Value, window.Facts[place].Profile.Name, published.Period.ToString(), null, published.Run, ReplayedYears.Published,
            carbon.Grade?.ToString(CultureInfo.InvariantCulture), carbon.NextGrade?.Grade.ToString(CultureInfo.InvariantCulture), levers, text);

        LeverView Grade(string name, string label, decimal? current, decimal? needed, Func<decimal, FactChanges> set)
        {
            // The closed form is tried with the real calculation before it is told.
            var verified = needed is { } value
                && window.With(place, set(value).Apply(window.Facts[place], window.Rules)).Carbon.Grade <= carbon.NextGrade!.Grade;
            return new LeverView(
                name, label, Display.Round(current), Display.Round(needed), Display.Round(needed - current),
                needed is null ? "只变动这一项达不到" : null, verified);
        }
    }

    private async Task<DistanceView> YearAsync(ApiCall call, CreditCode code, int year, string? only, CancellationToken cancellation)
    {
        var replayed = await ReplayProblems.YearAsync(years, call, year, cancellation).ConfigureAwait(false);
        var place = replayed.Facts.Find(code);
        if (place < 0) throw ReplayProblems.NoSuch(code, $"{year}-12");
        var facts = replayed.Facts.Facts[place];
        var now = replayed.Facts.Evaluate(place, facts);
        var levers = await years.DistanceAsync(replayed.Facts, place, only, cancellation).ConfigureAwait(false);
        var text = now switch
        {
            { InitialClass: null } => "未参加排序(暂不评价、不评价或数据不全),没有下一类别",
            { InitialClass: Indicators.Evaluation.EvaluationClass.A } => "初评已是A类",
            _ => $"{WhatIfQueries.Assumption},每一项单独变动到所列数值,初评即进入上一类别;{replayed.Text}",
        };
        return new DistanceView(
            code.Value, facts.Profile.Name, $"{year}-12", year, replayed.Run, replayed.Basis, now.InitialClass?.ToString(),
            now.InitialClass is null or Indicators.Evaluation.EvaluationClass.A ? null : (now.InitialClass.Value - 1).ToString(), [.. levers.Select(View)], text);
    }

    private static LeverView View(ClassLeverDistance distance) => new(
        distance.Lever.Name, distance.Lever.Label, Display.Round(distance.Current), distance.Needed, Display.Round(distance.Needed - distance.Current),
        distance.Unreachable switch
        {
            null => null,
            ClassUnreachable.Unknown => "这一项没有数据,或已为零",
            ClassUnreachable.Capped => "这一项得分已达上限,只变动这一项达不到",
            ClassUnreachable.NotEnough => "只变动这一项,变到一千倍(或千分之一)也达不到",
            _ => throw new InvalidOperationException($"no text for {distance.Unreachable}"),
        },
        distance.Needed is not null);
}
