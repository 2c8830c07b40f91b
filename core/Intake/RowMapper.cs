using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>Reads the cells of one row after the other into slots, by the kinds of the contract's columns; allocates nothing for plain rows.</summary>
internal sealed partial class RowMapper : ContractRow
{
    private enum SlotState : byte
    {
        Empty,
        Value,
        Erased,
        Bad,
    }

    private struct Slot
    {
        public SlotState State;
        public bool Flag;
        public bool InMu;
        public long Value;
        public int Start;
        public int Length;
    }

    private const string EraseWord = "删除";

    private readonly ITableReader _reader;
    private readonly BoundHeader _header;
    private readonly BoundColumn[] _columns;
    private readonly Slot[] _slots;
    private readonly int _monthShift;
    private readonly List<RowProblem> _problems = [];
    private char[] _chars = new char[1024];
    private int _charsUsed;

    public RowMapper(ITableReader reader, BoundHeader header, Month dropMonth)
    {
        _reader = reader;
        _header = header;
        _columns = [.. header.Columns.Where(bound => bound.Column.Kind != ColumnKind.Private)];
        _slots = new Slot[header.Match.Contract.Columns.Count];
        _monthShift = header.Match.Mapping?.MonthShift ?? 0;
        DropMonth = dropMonth;
        Plain = [.. _columns.Where(bound => bound.Column.Ordinal >= 0).Select(bound => bound.Column)];
    }

    public override int Number => _reader.RowNumber;

    public override Month DropMonth { get; }

    public override ContractHeader Header => _header;

    public override IReadOnlyList<ContractColumn> Plain { get; }

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
            ref var slot = ref _slots[bound.Column.Index];
            slot = default;
            if (bound.Field >= _reader.FieldCount) continue;
            var status = ReadCell(bound, ref slot);
            if (status == CellStatus.Value) slot.State = SlotState.Value;
            else if (status != CellStatus.Empty) Settle(bound, ref slot, status);
            foreach (var twin in bound.Twins) CheckTwin(bound, twin);
        }

        foreach (var bound in _columns)
        {
            if (bound.Column.NeededInEveryRow && _slots[bound.Column.Index].State == SlotState.Empty) Reject(IssueCodes.MissingValue, bound.Column);
        }

        if (!IsRejected) _header.Match.Contract.Check(this);
    }

    public override bool Has(ContractColumn column) => _slots[column.Index].State == SlotState.Value;

    public override bool IsErased(ContractColumn column) => _slots[column.Index].State == SlotState.Erased;

    public override ReadOnlySpan<char> Text(ContractColumn column)
    {
        ref var slot = ref _slots[column.Index];
        return _chars.AsSpan(slot.Start, slot.Length);
    }

    public override long Value(ContractColumn column) => _slots[column.Index].Value;

    public override bool Flag(ContractColumn column) => _slots[column.Index].Flag;

    public override string? Unit(ContractColumn column) =>
        column.KeepsAreaUnit && Has(column) ? (_slots[column.Index].InMu ? Units.Mu.Name : Units.SquareMetre.Name) : _header.Unit(column);

    public override void Reject(string code, ContractColumn column)
    {
        IsRejected = true;
        _problems.Add(new RowProblem(code, column, IssueSeverity.Error));
    }

    public override void Warn(string code, ContractColumn column) => _problems.Add(new RowProblem(code, column, IssueCatalogue.Of(code).Severity is IssueSeverity.Info ? IssueSeverity.Info : IssueSeverity.Warning));

    public override void RejectFile(string code, ContractColumn column)
    {
        IsRejected = true;
        FileProblem ??= new RowProblem(code, column, IssueSeverity.Error);
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

    private void Settle(BoundColumn bound, ref Slot slot, CellStatus status)
    {
        if (status == CellStatus.Repaired)
        {
            slot.State = SlotState.Value;
            Warn(IssueCodes.CreditCodeRepaired, bound.Column);
            return;
        }

        slot.State = SlotState.Bad;
        Refuse(bound, _ownCode ?? status.Code());
    }

    private void Refuse(BoundColumn bound, string code)
    {
        _ownCode = null;
        if (bound.Column.Lenient)
        {
            _slots[bound.Column.Index].State = SlotState.Empty;
            _problems.Add(new RowProblem(code, bound.Column, IssueSeverity.Warning));
        }
        else
        {
            Reject(code, bound.Column);
        }
    }

    private void CheckTwin(BoundColumn bound, int twin)
    {
        var other = twin < _reader.FieldCount ? CellText.Normalise(_reader.Text(twin)) : [];
        if (!other.SequenceEqual(CellText.Normalise(_reader.Text(bound.Field)))) RejectFile(IssueCodes.DuplicateColumn, bound.Column);
    }

    private void Keep(ref Slot slot, ReadOnlySpan<char> text)
    {
        if (_charsUsed + text.Length > _chars.Length) Array.Resize(ref _chars, (_charsUsed + text.Length) * 2);
        text.CopyTo(_chars.AsSpan(_charsUsed));
        slot.Start = _charsUsed;
        slot.Length = text.Length;
        _charsUsed += text.Length;
    }
}
