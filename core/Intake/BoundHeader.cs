using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>The header of a sheet, bound to its contract: fields, units and what is left out.</summary>
internal sealed class BoundHeader : ContractHeader
{
    private readonly BoundColumn?[] _bound;
    private readonly IssueLog _log;
    private readonly int _row;
    private readonly string? _sheet;

    public BoundHeader(HeaderMatch match, HeaderFinder finder, IssueLog log, int row, string? sheet, int reasonField = -1)
    {
        Match = match;
        _log = log;
        _row = row;
        _sheet = sheet;
        _bound = new BoundColumn?[match.Contract.Columns.Count];
        foreach (var column in match.Contract.Columns) Bind(column);
        foreach (var bound in _bound)
        {
            if (bound is not null) bound.Resolve(GivenUnit(bound, finder));
        }

        foreach (var field in match.Unused.Where(field => field != reasonField)) Tell(IssueCodes.UnusedColumn, match.Cells[field]);
        match.Contract.CheckHeader(this);
        Columns = [.. _bound.OfType<BoundColumn>()];
    }

    public HeaderMatch Match { get; }

    public IReadOnlyList<BoundColumn> Columns { get; }

    public override IReadOnlyList<string> Cells => Match.Cells;

    public override bool Has(ContractColumn column) => _bound[column.Index] is not null;

    public override string? Unit(ContractColumn column) => _bound[column.Index]?.Unit?.Name;

    public BoundColumn? Find(ContractColumn column) => _bound[column.Index];

    public override void Leave(ContractColumn column, string code)
    {
        if (_bound[column.Index] is not { } bound) return;
        _bound[column.Index] = null;
        Tell(code, bound.Header);
    }

    public override void Reject(string code, ContractColumn column) =>
        _log.RejectFile(code, _row, _sheet, _bound[column.Index]?.Header ?? column.Title, null);

    private void Bind(ContractColumn column)
    {
        var fields = Match.FieldsOf(column);
        if (fields.Count == 0) return;
        var first = fields[0];
        int[] twins = [.. fields.Skip(1)];
        var preferred = column.Precedence.SelectMany(header => fields.Where(field => HeaderText.Name(Match.Cells[field]) == HeaderText.Name(header)));
        if (fields.Count > 1 && preferred.Any())
        {
            first = preferred.First();
            var ranked = preferred.ToHashSet();
            foreach (var field in ranked.Where(field => field != first)) Tell(IssueCodes.UnusedColumn, Match.Cells[field]);
            twins = [.. fields.Where(field => !ranked.Contains(field))];
        }

        _bound[column.Index] = new BoundColumn(column, first, Match.Cells[first].Trim(), Match.Mapping?.Columns.GetValueOrDefault(column.Title)) { Twins = twins };
    }

    private Unit? GivenUnit(BoundColumn bound, HeaderFinder finder)
    {
        if (bound.FactUnit is not { } fact) return null;
        var own = OwnUnit(bound);
        if (own is not null) return own;
        if (bound.Column.UnitLike is { } sister && Find(Match.Contract.Column(sister)) is { } like && OwnUnit(like) is { } sisters) return sisters;
        return finder.TitleUnit(fact.Family);
    }

    private static Unit? OwnUnit(BoundColumn bound) =>
        bound.Mapped?.Unit is { } mapped ? Units.Find(mapped) : HeaderText.Normalise(bound.Header).Unit;

    private void Tell(string code, string header) => _log.Add(code, _row, _sheet, header.Trim(), null);
}
