namespace Wuyi.Pipeline.Results.Movement;

/// <summary>Counts what moved, one enterprise after another; memory does not grow with the county.</summary>
internal sealed class MovementCounter
{
    private const int Movers = 5;
    private readonly CountyFigures _county = new();
    private readonly int[] _moved = new int[IndicatorList.All.Count];
    private readonly List<Mover>[] _movers = [.. IndicatorList.All.Select(_ => new List<Mover>())];
    private int _before, _after, _changed, _added, _removed;
    private int _better, _worse, _gained, _lost, _graded;

    public CountyFigures County => _county;

    public void Add(EnterpriseMove pair)
    {
        _county.Add(pair);
        if (pair.Before?.Result.Carbon.Grade is not null || pair.After?.Result.Carbon.Grade is not null) _graded++;
        if (pair.Before is not null) _before++;
        if (pair.After is not null) _after++;
        if (!pair.Differs()) return;
        if (pair.Before is null) _added++;
        else if (pair.After is null) _removed++;
        else _changed++;
        AddGrade(pair.Before?.Result.Carbon.Grade, pair.After?.Result.Carbon.Grade);
        for (var i = 0; i < IndicatorList.All.Count; i++)
        {
            var before = pair.Before is null ? null : IndicatorList.All[i].Value(pair.Before);
            var after = pair.After is null ? null : IndicatorList.All[i].Value(pair.After);
            if (before == after) continue;
            _moved[i]++;
            if (before is { } old && after is { } now) AddMover(_movers[i], new Mover(pair.Profile.CreditCode.Value, pair.Profile.Name, old, now, now - old));
        }
    }

    public RunMovement Finish(RunManifest from, RunManifest to, MovementCauses causes) => Finish(to.Period.ToString(), from.Run, to.Run, causes);

    public RunMovement Finish(string period, string from, string to, MovementCauses causes) => new(
        period, from, to, new MovedEnterprises(_before, _after, _changed, _added, _removed),
        new MovedGrades(_better, _worse, _gained, _lost, _graded),
        [.. IndicatorList.All.Select((indicator, i) => new MovedIndicator(indicator.Name, _moved[i], _movers[i])).Where(moved => moved.Enterprises > 0)],
        _county.Changes(), causes);

    private void AddGrade(int? before, int? after)
    {
        if (before is null && after is not null) _gained++;
        else if (before is not null && after is null) _lost++;
        else if (after < before) _better++;
        else if (after > before) _worse++;
    }

    /// <summary>Enterprises come in code order, so of equal differences the first code stays.</summary>
    private static void AddMover(List<Mover> movers, Mover mover)
    {
        var size = Math.Abs(mover.Difference);
        var at = movers.FindIndex(other => Math.Abs(other.Difference) < size);
        if (at < 0) at = movers.Count;
        if (at >= Movers) return;
        movers.Insert(at, mover);
        if (movers.Count > Movers) movers.RemoveAt(Movers);
    }
}
