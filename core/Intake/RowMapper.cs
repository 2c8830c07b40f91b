using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Severities;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>Reads the cells of one row after the other into slots, by the kinds of the contract's columns; allocates nothing for plain rows.</summary>
internal sealed partial class RowMapper : ContractRow
{
    private const string EraseWord = "删除";

    private readonly ITableReader _reader;
    private readonly BoundHeader _header;
    private readonly PersonalIdToken _personalIds;
    private readonly BoundColumn[] _columns;
    private readonly ContractColumn[] _needed;
    private readonly ContractColumn[] _plain;
    private readonly SeverityProfile _severities;
    private readonly int _monthShift;

    /// <summary>Text formats have no kinds of cells: what a plain parser reads needs no second look.</summary>
    private readonly bool _isText;

    private readonly List<RowProblem> _problems = [];
    private int _charsUsed;

    public RowMapper(ITableReader reader, BoundHeader header, Month dropMonth, PersonalIdToken personalIds, SeverityProfile? severities = null)
        : base(header.Match.Contract.Columns.Count)
    {
        _reader = reader;
        _header = header;
        _personalIds = personalIds;
        _columns = [.. header.Columns.Where(bound => bound.Column.Kind != ColumnKind.Private)];
        _monthShift = header.Match.Mapping?.MonthShift ?? 0;
        _severities = severities ?? SeverityProfile.Default;
        DropMonth = dropMonth;
        _needed = [.. _columns.Select(bound => bound.Column).Where(column => column.NeededInEveryRow)];
        _plain = [.. _columns.Where(bound => bound.Column.Ordinal >= 0).Select(bound => bound.Column)];
        _isText = reader.Sheet is null;
    }

    /// <summary>The row of another file that this row corrects, as facts keep it; 0 in an ordinary file.</summary>
    public int BaseRow { get; set; }

    public override int Number => BaseRow > 0 ? BaseRow : _reader.RowNumber;

    public override Month DropMonth { get; }

    public override ContractHeader Header => _header;

    public override ReadOnlySpan<ContractColumn> Plain => _plain;

    /// <summary>Problems of the current row.</summary>
    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>A problem of the current row sends it to quarantine.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>A problem of the current row ends the file.</summary>
    public RowProblem? FileProblem { get; private set; }

    /// <summary>Reads the reader's current row and checks it by the contract.</summary>
    public void Map()
    {
        _problems.Clear();
        _charsUsed = 0;
        IsRejected = false;
        foreach (var bound in _columns)
        {
            ref var slot = ref Slots[bound.Column.Index];
            slot = default;
            if (bound.Field >= _reader.FieldCount) continue;
            var status = ReadCell(bound, ref slot);
            if (status == CellStatus.Value) slot.State = CellState.Value;
            else if (status != CellStatus.Empty) Settle(bound, ref slot, status);
            foreach (var twin in bound.Twins) CheckTwin(bound, twin);
        }

        foreach (var column in _needed)
        {
            if (Slots[column.Index].State == CellState.Empty) Reject(IssueCodes.MissingValue, column);
        }

        if (!IsRejected) _header.Match.Contract.Check(this);
    }

    public override string? Unit(ContractColumn column) =>
        column.KeepsAreaUnit && Has(column) ? (Slots[column.Index].InMu ? Units.Mu.Name : Units.SquareMetre.Name) : _header.Unit(column);

    public override void Reject(string code, ContractColumn column)
    {
        IsRejected = true;
        _problems.Add(new RowProblem(code, column, IssueSeverity.Error));
    }

    public override void Warn(string code, ContractColumn column)
    {
        var usual = IssueCatalogue.Of(code).Severity is IssueSeverity.Info ? IssueSeverity.Info : IssueSeverity.Warning;
        var severity = _severities.Of(code, usual);
        if (severity == IssueSeverity.Error) Reject(code, column);
        else _problems.Add(new RowProblem(code, column, severity));
    }

    /// <summary>The row repeats an earlier one: rejected where the profile says so.</summary>
    /// <returns>Whether it was rejected.</returns>
    public bool Repeats()
    {
        if (_severities.Of(IssueCodes.RepeatedRow, IssueSeverity.Warning) != IssueSeverity.Error) return false;
        RejectRow(IssueCodes.RepeatedRow);
        return true;
    }

    public override void RejectFile(string code, ContractColumn column)
    {
        IsRejected = true;
        FileProblem ??= new RowProblem(code, column, IssueSeverity.Error);
    }

    public override bool Insist(ContractColumn column)
    {
        var at = _problems.FindIndex(problem => problem.Column == column && problem.Severity == IssueSeverity.Warning);
        if (at < 0) return false;
        _problems[at] = _problems[at] with { Severity = IssueSeverity.Error };
        IsRejected = true;
        return true;
    }

    /// <summary>A problem with the shape of the row as a whole.</summary>
    public void RejectRow(string code)
    {
        IsRejected = true;
        _problems.Add(new RowProblem(code, null, IssueSeverity.Error));
    }

    /// <summary>The cell of a problem as written.</summary>
    public string Found(RowProblem problem)
    {
        if (problem.Column is null || _header.Find(problem.Column) is not { } bound || bound.Field >= _reader.FieldCount) return "";
        return problem.Code == IssueCodes.PersonalId ? PersonalIds.Masked : _reader.Text(bound.Field).ToString();
    }

    private void WarnOnce(string code, ContractColumn column)
    {
        if (!_problems.Exists(problem => problem.Code == code && problem.Column == column)) Warn(code, column);
    }

    private string? TakeOwnCode()
    {
        var code = _ownCode;
        _ownCode = null;
        return code;
    }

    private void Settle(BoundColumn bound, ref CellSlot slot, CellStatus status)
    {
        if (status == CellStatus.Repaired)
        {
            slot.State = CellState.Value;
            Warn(IssueCodes.CreditCodeRepaired, bound.Column);
            return;
        }

        slot.State = CellState.Bad;
        var code = _ownCode ?? status.Code();
        Refuse(bound, CellText.Normalise(_reader.Text(bound.Field)).SequenceEqual(PersonalIds.Masked) ? IssueCodes.StillMasked : code);
    }

    private void Refuse(BoundColumn bound, string code)
    {
        _ownCode = null;
        var severity = _severities.Of(code, bound.Column.Lenient ? IssueSeverity.Warning : IssueSeverity.Error);
        if (severity != IssueSeverity.Error && (bound.Column.Lenient || MayBeEmpty(bound.Column)))
        {
            Slots[bound.Column.Index].State = CellState.Empty;
            _problems.Add(new RowProblem(code, bound.Column, severity));
        }
        else
        {
            Reject(code, bound.Column);
        }
    }

    /// <summary>A row can stand without a value in a column without which the header would still be complete; the contract's own check follows.</summary>
    private bool MayBeEmpty(ContractColumn column)
    {
        var contract = _header.Match.Contract;
        return !column.NeededInEveryRow
            && contract.Requirements.All(requirement => requirement.IsMet(title => title != column.Title && _header.Has(contract.Column(title))));
    }

    private void CheckTwin(BoundColumn bound, int twin)
    {
        var other = twin < _reader.FieldCount ? CellText.Normalise(_reader.Text(twin)) : [];
        if (!other.SequenceEqual(CellText.Normalise(_reader.Text(bound.Field)))) RejectFile(IssueCodes.DuplicateColumn, bound.Column);
    }

    private void Keep(ref CellSlot slot, ReadOnlySpan<char> text)
    {
        if (_charsUsed + text.Length > Chars.Length) GrowChars((_charsUsed + text.Length) * 2);
        text.CopyTo(Chars.AsSpan(_charsUsed));
        slot.Start = _charsUsed;
        slot.Length = text.Length;
        _charsUsed += text.Length;
    }
}
