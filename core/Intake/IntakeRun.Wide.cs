using System.Globalization;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Totals;
using Wuyi.Pipeline.Intake.Wide;

namespace Wuyi.Pipeline.Intake;

/// <summary>The rows of a wide table (RULINGS 5.1): each is read once a group of columns, and comes in or goes to quarantine as a whole.</summary>
internal sealed partial class IntakeRun
{
    private readonly HashSet<(string Code, int Field)> _toldOfRow = [];

    private bool ReadWide(ITableReader reader, bool more, HeaderFinder finder, HeaderMatch match, string? sheet, int reasonField, SheetDigest? digest, CancellationToken cancellation)
    {
        var wide = match.Wide ?? throw new InvalidOperationException("a plain table");
        var row = match.Stack.Rows[0].Number;
        if (wide.Problem is { } problem)
        {
            _log.RejectFile(problem, row, sheet, null, wide.ProblemFound ?? string.Join("、", wide.Groups.SelectMany(group => group.Values).Select(value => match.Cells[value.Field].Trim()).Take(3)));
            return false;
        }

        RowMapper Mapper(ITableReader view, BoundHeader bound) => new(view, bound, _dropMonth, _personalIds, _severities);
        var readers = wide.Groups.Select((group, i) => new WideReader(reader, group, match, finder, i == 0 ? _log : new IssueLog(0), row, sheet, reasonField, Mapper)).ToArray();
        if (_log.RejectionCode is not null) return false;
        _log.Add(IssueCodes.WideRead, row, sheet, null, null, ("count", readers.Sum(one => one.Group.Values.Count).ToString(CultureInfo.InvariantCulture)), ("axis", wide.Axis));
        if (wide.RefundField >= 0) _log.Add(IssueCodes.RefundKindAssumed, row, sheet, match.Cells[wide.RefundField].Trim(), null);
        var header = readers[0].Header;
        header.WholeNames = WideReader.WholeNames(match, readers);
        _quarantine.Begin(header, reasonField);
        var around = new SheetRows(finder, header, sheet, _log, readers.SelectMany(one => one.Figures));
        var rowTotals = new RowTotals(match, readers, _log);
        foreach (var one in readers) digest?.Add(string.Join(',', one.Group.Constants.Select(constant => constant.Text)));
        for (; more && reader.Sheet == sheet; more = reader.Read())
        {
            if (_rowsRead % CancellationRows == 0) cancellation.ThrowIfCancellationRequested();
            var baseRow = _corrected is null ? 0 : BaseRowOf(reader, reasonField);
            foreach (var one in readers) one.Mapper.BaseRow = baseRow;
            if (!MapWide(readers, out var rejected, out var mapper))
            {
                if (around.IsNoData(reader)) continue;
                _rowsRead++;
                continue;
            }

            if (_corrected is not null && baseRow == 0)
            {
                mapper.RejectRow(IssueCodes.NoReference);
                rejected = true;
            }

            if (rejected && around.IsNoData(reader)) continue;
            if (around.Parts.CanBe && around.IsPart(reader, mapper)) continue;
            _rowsRead++;
            if (Array.Find(readers, one => one.IsLive && one.Mapper.FileProblem is not null) is { } broken)
            {
                TellFile(broken.Mapper.FileProblem!.Value, broken.Mapper, broken.Header, reader);
                return false;
            }

            AddWide(readers, around.Totals.Next());
            if (around.HasPartColumns) around.CountParts(reader);
            digest?.Add(reader);
            rowTotals.Check(reader);
            if (baseRow > 0) _corrected!.Note(baseRow, !rejected);
            TellWide(reader, readers);
            if (rejected) Quarantine(reader, mapper);
            if (rejected)
            {
                _rowsRejected++;
                continue;
            }

            foreach (var one in readers)
            {
                if (one.IsLive) _contract.Write(one.Mapper, _output);
            }
        }

        around.End();
        return more;
    }

    /// <summary>Reads the row as every group that has a figure in it sees it; false when none has.</summary>
    private static bool MapWide(WideReader[] readers, out bool rejected, out RowMapper mapper)
    {
        rejected = false;
        mapper = readers[0].Mapper;
        var any = false;
        foreach (var one in readers)
        {
            if (!one.Map()) continue;
            if (!any || one.Mapper.IsRejected) mapper = one.Mapper;
            any = true;
            rejected |= one.Mapper.IsRejected;
        }

        return any;
    }

    private static void AddWide(WideReader[] readers, Span<ColumnSum> sums)
    {
        var from = 0;
        foreach (var one in readers)
        {
            if (one.IsLive) one.Mapper.AddTo(sums.Slice(from, one.Figures.Count));
            from += one.Figures.Count;
        }
    }

    /// <summary>A bad code is one problem of the row, not one of each of its months.</summary>
    private void TellWide(ITableReader reader, WideReader[] readers)
    {
        _reasons.Clear();
        _toldOfRow.Clear();
        foreach (var one in readers)
        {
            if (!one.IsLive) continue;
            foreach (var problem in one.Mapper.Problems)
            {
                var field = problem.Column is null ? -1 : one.Header.Find(problem.Column)?.Field ?? -1;
                if (_toldOfRow.Add((problem.Code, field))) TellProblem(problem, one.Mapper, one.Header, reader);
            }
        }
    }
}
