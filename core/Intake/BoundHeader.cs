using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>The header of a sheet, bound to its contract: fields, units and what is left out.</summary>
internal sealed class BoundHeader : ContractHeader
{
    private readonly BoundColumn?[] _bound;
    private readonly IssueLog _log;
    private readonly int _row;
    private readonly string? _sheet;
    private readonly string? _wideHeader;

    /// <summary>Binds a header and tells what is left out.</summary>
    /// <param name="match">The header, or what one group of a wide table's columns makes of it.</param>
    /// <param name="finder">Knows the titles above.</param>
    /// <param name="log">Is told.</param>
    /// <param name="row">Row of the header.</param>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="reasonField">Field of the 原因 of a file of bad rows that comes back; −1 without.</param>
    /// <param name="wideHeader">What the header of the group says, for columns that stand in no field; null in a plain table.</param>
    public BoundHeader(HeaderMatch match, HeaderFinder finder, IssueLog log, int row, string? sheet, int reasonField = -1, string? wideHeader = null)
    {
        Match = match;
        _log = log;
        _row = row;
        _sheet = sheet;
        _wideHeader = wideHeader;
        _bound = new BoundColumn?[match.Contract.Columns.Count];
        foreach (var column in match.Contract.Columns) Bind(column, reasonField);
        var form = match.Contract.FormsNeedUnits ? finder.FormCode : null;
        foreach (var bound in _bound)
        {
            if (bound is null) continue;
            var given = GivenUnit(bound, finder);
            if (form is not null && given is null && bound.FactUnit?.Family == UnitFamily.Money)
                log.RejectFile(IssueCodes.FormUnitNotGiven, row, sheet, bound.Header, form);
            bound.Resolve(given);
        }

        foreach (var field in match.Unused)
        {
            if (field == reasonField || HeaderWords.SaysPart(match.Stack.Parts(field))) continue;
            Tell(IssueCodes.UnusedColumn, match.Cells[field]);
        }

        match.Contract.CheckHeader(this);
        Columns = [.. _bound.OfType<BoundColumn>()];
    }

    public HeaderMatch Match { get; }

    public IReadOnlyList<BoundColumn> Columns { get; }

    public override IReadOnlyList<string> Cells => Match.Cells;

    public override bool Has(ContractColumn column) => _bound[column.Index] is not null;

    public override string? Unit(ContractColumn column) => _bound[column.Index]?.Unit?.Name;

    /// <summary>The header of each field in the file of bad rows of a wide table; null in a plain one.</summary>
    public IReadOnlyList<string>? WholeNames { get; set; }

    /// <summary>
    /// The header of each field so that it says the same without the titles above: with the unit that a title gives. What is corrected and dropped again
    /// under it is read as it was here.
    /// </summary>
    public IReadOnlyList<string> WholeCells()
    {
        var cells = Match.Cells.ToArray();
        foreach (var bound in Columns)
        {
            if (bound.Field >= cells.Length || bound.Unit is null || bound.Unit == bound.FactUnit || OwnUnit(bound) is not null) continue;
            foreach (var field in bound.Twins.Prepend(bound.Field)) cells[field] = $"{cells[field].Trim()}({bound.Unit.Name})";
        }

        return cells;
    }

    public BoundColumn? Find(ContractColumn column) => _bound[column.Index];

    public override void Leave(ContractColumn column, string code)
    {
        if (_bound[column.Index] is not { } bound) return;
        _bound[column.Index] = null;
        Tell(code, bound.Header);
    }

    public override void Reject(string code, ContractColumn column) =>
        _log.RejectFile(code, _row, _sheet, _bound[column.Index]?.Header ?? column.Title, null);

    /// <summary>The 原因 of a file of bad rows is the system's own word, also where 原因 is a name of a contract's column (理由 of adjustments).</summary>
    private void Bind(ContractColumn column, int reasonField)
    {
        var fields = Match.FieldsOf(column);
        if (reasonField >= 0 && fields.Contains(reasonField)) fields = [.. fields.Where(field => field != reasonField)];
        if (fields.Count == 0) return;
        var first = fields[0];
        int[] twins = [.. fields.Skip(1)];
        var preferred = column.Precedence.SelectMany(header => fields.Where(field => Match.NameOf(field) == HeaderText.Name(header)));
        if (fields.Count > 1 && preferred.Any())
        {
            first = preferred.First();
            var ranked = preferred.ToHashSet();
            foreach (var field in ranked.Where(field => field != first)) Tell(IssueCodes.UnusedColumn, Match.Cells[field]);
            twins = [.. fields.Where(field => !ranked.Contains(field))];
        }

        _bound[column.Index] = new BoundColumn(column, first, first < Match.Cells.Count ? Match.Cells[first].Trim() : _wideHeader ?? column.Title, Match.Mapping?.Columns.GetValueOrDefault(column.Title)) { Twins = twins };
    }

    private Unit? GivenUnit(BoundColumn bound, HeaderFinder finder)
    {
        if (bound.FactUnit is not { } fact) return null;
        var own = OwnUnit(bound);
        if (own is not null) return own;
        if (bound.Column.UnitLike is { } sister && Find(Match.Contract.Column(sister)) is { } like && OwnUnit(like) is { } sisters) return sisters;
        if (bound.Column.UnitLike is { } kinds && SharedUnit(kinds, fact.Family) is { } shared) return shared;
        return finder.TitleUnit(fact.Family);
    }

    private Unit? OwnUnit(BoundColumn bound) =>
        bound.Mapped?.Unit is { } mapped ? Units.Find(mapped) : Match.UnitOf(bound.Field, bound.FactUnit?.Family);

    /// <summary>The unit that the columns of tax kinds beside 免抵调 name, all the same one.</summary>
    private Unit? SharedUnit(string title, UnitFamily family)
    {
        var units = Match.Wide?.Groups.SelectMany(group => group.Values).Where(value => value.Column.Title == title).Select(value => Match.UnitOf(value.Field, family)).Where(unit => unit is not null).Distinct().Take(2).ToArray();
        return units is [var only] ? only : null;
    }

    private void Tell(string code, string header) => _log.Add(code, _row, _sheet, header.Trim(), null);
}
