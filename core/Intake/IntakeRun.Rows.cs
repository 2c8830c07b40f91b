using System.Globalization;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Totals;

namespace Wuyi.Pipeline.Intake;

/// <summary>The rows of a plain table: one record, or a few, a row.</summary>
internal sealed partial class IntakeRun
{
    private bool ReadRows(ITableReader reader, bool more, HeaderFinder finder, HeaderMatch match, string? sheet, int reasonField, SheetDigest? digest, CancellationToken cancellation)
    {
        var header = new BoundHeader(match, finder, _log, match.Stack.Rows[0].Number, sheet, reasonField);
        if (_log.RejectionCode is not null) return false;
        _quarantine.Begin(header, reasonField);
        var mapper = new RowMapper(reader, header, _dropMonth, _personalIds, _severities);
        var around = new SheetRows(finder, header, sheet, _log);
        var isText = sheet is null;
        for (; more && (isText || reader.Sheet == sheet); more = reader.Read())
        {
            if (_rowsRead % CancellationRows == 0) cancellation.ThrowIfCancellationRequested();
            if (_corrected is not null) mapper.BaseRow = BaseRowOf(reader, reasonField);
            mapper.Map();
            if (_corrected is not null && mapper.BaseRow == 0) mapper.RejectRow(IssueCodes.NoReference);
            if (isText && reader.FieldCount != match.Cells.Count) CheckLength(reader, match, mapper);
            if (mapper.IsRejected && around.IsNoData(reader)) continue;
            if (around.Parts.CanBe && around.IsPart(reader, mapper)) continue;
            _rowsRead++;
            if (mapper.FileProblem is { } problem)
            {
                TellFile(problem, mapper, header, reader);
                return false;
            }

            mapper.AddTo(around.Totals.Next());
            if (around.HasPartColumns) around.CountParts(reader);
            digest?.Add(reader);
            if (_contract.RepeatsAreTold && !mapper.IsRejected) CheckRepeat(mapper, reader);
            if (mapper.BaseRow > 0) _corrected!.Note(mapper.BaseRow, !mapper.IsRejected);
            if (mapper.Problems.Count > 0) Tell(mapper, header, reader);
            if (mapper.IsRejected) _rowsRejected++;
            else _contract.Write(mapper, _output);
        }

        around.End();
        return more;
    }

    /// <summary>A text row with other cells than the header is cut off, or a comma of a figure moved its cells.</summary>
    private static void CheckLength(ITableReader reader, HeaderMatch match, RowMapper mapper)
    {
        var wanted = match.Cells.Count;
        while (wanted > 0 && string.IsNullOrWhiteSpace(match.Cells[wanted - 1])) wanted--;
        if (reader.FieldCount < wanted)
        {
            mapper.RejectRow(IssueCodes.RowLength);
            return;
        }

        for (var field = match.Cells.Count; field < reader.FieldCount; field++)
        {
            if (!reader.Text(field).IsWhiteSpace())
            {
                mapper.RejectRow(IssueCodes.RowLength);
                return;
            }
        }
    }

    private void CheckRepeat(RowMapper mapper, ITableReader reader)
    {
        _key.Clear();
        _contract.WriteKey(mapper, _key);
        var key = _key.ToKey();
        if (_keys.TryGetValue(key, out var other) && !mapper.Repeats())
            _log.Add(IssueCodes.RepeatedRow, reader.RowNumber, reader.Sheet, null, null, ("other", other.ToString(CultureInfo.InvariantCulture)));
        _keys[key] = reader.RowNumber;
    }

    private void Tell(RowMapper mapper, BoundHeader header, ITableReader reader)
    {
        _reasons.Clear();
        foreach (var problem in mapper.Problems) TellProblem(problem, mapper, header, reader);
        if (mapper.IsRejected) Quarantine(reader, mapper);
    }

    private void TellProblem(RowProblem problem, RowMapper mapper, BoundHeader header, ITableReader reader)
    {
        var column = problem.Column is null ? null : header.Find(problem.Column)?.Header ?? problem.Column.Title;
        var found = problem.Column is null ? reader.FieldCount.ToString(CultureInfo.InvariantCulture) : mapper.Found(problem);
        _log.Add(problem.Code, problem.Severity, reader.RowNumber, reader.Sheet, column, found);
        if (problem.Severity != IssueSeverity.Error) return;
        var message = IssueCatalogue.Of(problem.Code).Message;
        _reasons.Add($"{problem.Code} {message.Replace("{column}", column, StringComparison.Ordinal).Replace("{found}", Masking.Mask(found), StringComparison.Ordinal)}");
    }

    private void TellFile(RowProblem problem, RowMapper mapper, BoundHeader header, ITableReader reader)
    {
        var bound = problem.Column is null ? null : header.Find(problem.Column);
        var column = bound?.Header;
        if (problem.Code == IssueCodes.DuplicateColumn && bound is not null)
            column = string.Join("、", bound.Twins.Prepend(bound.Field).Select(field => ColumnLetters.Named(header.Cells[field], field)));
        var found = problem.Code == IssueCodes.DuplicateColumn && bound is not null
            ? string.Join("、", bound.Twins.Prepend(bound.Field).Where(field => field < reader.FieldCount).Select(field => reader.Text(field).ToString()))
            : mapper.Found(problem);
        _log.RejectFile(problem.Code, reader.RowNumber, reader.Sheet, column, found);
    }
}
