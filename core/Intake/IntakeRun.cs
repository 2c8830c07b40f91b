using System.Globalization;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Corrections;
using Wuyi.Pipeline.Intake.Quarantine;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Severities;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Intake;

/// <summary>The reading of one file: sheet by sheet the header, then row by row.</summary>
internal sealed class IntakeRun : IDisposable
{
    private const int CancellationRows = 4096;

    private readonly IntakeRequest _request;
    private readonly IntakeLimits _limits;
    private readonly TimeProvider _time;
    private readonly SourceContract _contract;
    private readonly RecordOutput _output;
    private readonly SeverityProfile _severities;
    private readonly IssueLog _log;
    private readonly QuarantineWriter _quarantine;
    private readonly Month _dropMonth;
    private readonly PersonalIdToken _personalIds;
    private readonly KeyBuilder _key = new();
    private readonly Dictionary<UInt128, int> _keys = [];
    private readonly List<string> _reasons = [];
    private long _rowsRead;
    private long _rowsRejected;
    private string? _mappingHash;
    private bool _anyHeader;
    private CorrectedRows? _corrected;
    private bool _basesWanted;
    private bool _basesKnown;

    public IntakeRun(IntakeRequest request, IRecordSink sink, IntakeLimits limits, SeverityProfile severities, TimeProvider time)
    {
        _time = time;
        _request = request;
        _limits = limits;
        _contract = SourceContracts.Of(request.Source);
        _output = new RecordOutput(sink);
        _severities = severities;
        _log = new IssueLog(limits.IssuesInFull, severities);
        _quarantine = new QuarantineWriter(request.Quarantine, request.FileId);
        _dropMonth = Month.Of(request.DroppedAt);
        _personalIds = new PersonalIdToken(limits.PersonalIdSalt);
    }

    public IntakeOutcome Read(CancellationToken cancellation)
    {
        string? format = null;
        try
        {
            var deadline = new ReadingDeadline(_time, _limits.MaxReadTime, cancellation);
            using (var reader = TableReaders.Open(_request.Content, _limits, deadline))
            {
                format = reader.Format;
                ReadSheets(reader, cancellation);
            }

            if (_basesWanted && !_basesKnown)
            {
                FindBase(cancellation);
                using var again = TableReaders.Open(_request.Content, _limits, deadline);
                ReadSheets(again, cancellation);
            }
        }
        catch (UnreadableFileException unreadable)
        {
            _log.RejectFile(unreadable.Code, null, null, null, unreadable.Found);
        }
        catch (TooManyMonthsException many)
        {
            _log.RejectFile(IssueCodes.TooManyMonths, null, null, null, null, ("limit", many.Bound.ToString(CultureInfo.InvariantCulture)));
        }

        if (_log.RejectionCode is null) CheckWhole();
        foreach (var row in _corrected?.Split ?? [])
            _log.Add(IssueCodes.SplitRowIncomplete, null, null, null, null, ("base", row.ToString(CultureInfo.InvariantCulture)));
        _quarantine.Complete();
        return Outcome(format);
    }

    public void Dispose() => _quarantine.Dispose();

    private void ReadSheets(ITableReader reader, CancellationToken cancellation)
    {
        var more = reader.Read();
        var skipped = new List<(string? Sheet, HeaderFinder Finder)>();
        while (more && _log.RejectionCode is null && (_basesKnown || !_basesWanted))
        {
            var sheet = reader.Sheet;
            var finder = new HeaderFinder(_contract, _request.Mappings, _request.Path, _limits.MaxTitleRows);
            HeaderMatch? match = null;
            while (more && reader.Sheet == sheet && !finder.IsExhausted && (match = finder.Offer(reader)) is null) more = reader.Read();
            if (match is null)
            {
                skipped.Add((sheet, finder));
                while (more && reader.Sheet == sheet) more = reader.Read();
                continue;
            }

            more = ReadSheet(reader, match, finder, cancellation);
        }

        if (_log.RejectionCode is null && (_basesKnown || !_basesWanted)) TellSkipped(skipped);
    }

    /// <summary>A sheet without a table beside one with a table is left out and told; one that lacks a column rejects the file.</summary>
    private void TellSkipped(List<(string? Sheet, HeaderFinder Finder)> skipped)
    {
        foreach (var (sheet, finder) in skipped)
        {
            if (_anyHeader && !finder.LooksLikeTable) _log.Add(IssueCodes.SheetSkipped, null, sheet, null, sheet);
            else finder.Explain(_log, sheet);
            if (_log.RejectionCode is not null) return;
        }
    }

    private bool ReadSheet(ITableReader reader, HeaderMatch match, HeaderFinder finder, CancellationToken cancellation)
    {
        var sheet = reader.Sheet;
        var headerRow = reader.RowNumber;
        if (HeaderFinder.LikelierSource(match) is { } likely)
        {
            _log.RejectFile(IssueCodes.WrongSource, headerRow, sheet, null, string.Join("、", match.Cells.Where(cell => cell.Length > 0)),
                ("likely", likely.Title), ("folder", likely.Source));
            return false;
        }

        var reasonField = ReasonColumn.FieldOf(match.Cells);
        if (reasonField >= 0 && !_basesKnown && !_anyHeader)
        {
            // Whether this is a correction decides what each row is: look through the file for references first.
            _basesWanted = true;
            return false;
        }

        if (_corrected is null) reasonField = -1;
        _anyHeader = true;
        _mappingHash ??= match.Mapping?.Hash;
        var header = new BoundHeader(match, finder, _log, headerRow, sheet, reasonField);
        if (_log.RejectionCode is not null) return false;
        if (match.Mapping is { MonthShift: not 0 and var shift })
            _log.Add(IssueCodes.MonthsShifted, headerRow, sheet, null, shift.ToString(CultureInfo.InvariantCulture));
        _quarantine.Begin(header, reasonField);
        var mapper = new RowMapper(reader, header, _dropMonth, _personalIds, _severities);
        var isText = sheet is null;
        bool more;
        while ((more = reader.Read()) && (isText || reader.Sheet == sheet))
        {
            if (_rowsRead % CancellationRows == 0) cancellation.ThrowIfCancellationRequested();
            if (_corrected is not null) FindRow(reader, mapper, reasonField);
            mapper.Map();
            if (_corrected is not null && mapper.BaseRow == 0) mapper.RejectRow(IssueCodes.NoReference);
            if (isText && reader.FieldCount != match.Cells.Count) CheckLength(reader, match, mapper);
            if (mapper.IsRejected && IsNoData(reader, match)) continue;
            _rowsRead++;
            if (mapper.FileProblem is { } problem)
            {
                TellFile(problem, mapper, header, reader);
                return false;
            }

            if (_contract.RepeatsAreTold && !mapper.IsRejected) CheckRepeat(mapper, reader);
            if (mapper.BaseRow > 0) _corrected!.Note(mapper.BaseRow, !mapper.IsRejected);
            if (mapper.Problems.Count > 0) Tell(mapper, header, reader);
            if (mapper.IsRejected) _rowsRejected++;
            else _contract.Write(mapper, _output);
        }

        return more;
    }

    /// <summary>Whether the file brings rows of another one corrected: all references must name the same file.</summary>
    private void FindBase(CancellationToken cancellation)
    {
        _basesKnown = true;
        using var reader = TableReaders.Open(_request.Content, _limits);
        var bases = ReasonColumn.Bases(reader, cancellation);
        if (bases.Count == 1) _corrected = new CorrectedRows(bases[0]);
        else if (bases.Count > 1) _log.Add(IssueCodes.SeveralBases, null, null, ReasonColumn.Title, string.Join("、", bases));
    }

    private static void FindRow(ITableReader reader, RowMapper mapper, int reasonField) =>
        mapper.BaseRow = reasonField >= 0 && reasonField < reader.FieldCount && RowReference.TryFind(reader.Text(reasonField), out var reference) ? reference.Row : 0;

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

    /// <summary>Blank rows, footers and headers repeated on each page: looked for only where a row is no good, so that no good row is lost.</summary>
    private static bool IsNoData(ITableReader reader, HeaderMatch match)
    {
        var repeatsHeader = true;
        var first = -1;
        for (var field = 0; field < reader.FieldCount; field++)
        {
            var text = reader.Text(field);
            if (first < 0 && CellText.Normalise(text).Length > 0) first = field;
            if (field < match.Cells.Count && !text.SequenceEqual(match.Cells[field])) repeatsHeader = false;
        }

        return first < 0 || repeatsHeader || FooterRow.IsFooter(reader.Text(first));
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
        foreach (var problem in mapper.Problems)
        {
            var column = problem.Column is null ? null : header.Find(problem.Column)?.Header ?? problem.Column.Title;
            var found = problem.Column is null ? reader.FieldCount.ToString(CultureInfo.InvariantCulture) : mapper.Found(problem);
            _log.Add(problem.Code, problem.Severity, reader.RowNumber, reader.Sheet, column, found);
            if (problem.Severity != IssueSeverity.Error) continue;
            var message = IssueCatalogue.Of(problem.Code).Message;
            _reasons.Add($"{problem.Code} {message.Replace("{column}", column, StringComparison.Ordinal).Replace("{found}", Masking.Mask(found), StringComparison.Ordinal)}");
        }

        if (!mapper.IsRejected) return;
        RowReference? reference = _corrected is not null && mapper.BaseRow > 0 ? new RowReference(_corrected.FileId, mapper.BaseRow) : null;
        _quarantine.Add(reader, _reasons, reference, _corrected is not null);
    }

    private void TellFile(RowProblem problem, RowMapper mapper, BoundHeader header, ITableReader reader)
    {
        var bound = problem.Column is null ? null : header.Find(problem.Column);
        var column = bound?.Header;
        if (problem.Code == IssueCodes.DuplicateColumn && bound is not null)
            column = string.Join("、", bound.Twins.Prepend(bound.Field).Select(field => header.Cells[field].Trim()));
        var found = problem.Code == IssueCodes.DuplicateColumn && bound is not null
            ? string.Join("、", bound.Twins.Prepend(bound.Field).Where(field => field < reader.FieldCount).Select(field => reader.Text(field).ToString()))
            : mapper.Found(problem);
        _log.RejectFile(problem.Code, reader.RowNumber, reader.Sheet, column, found);
    }

    private void CheckWhole()
    {
        if (_rowsRead == 0)
        {
            _log.RejectFile(_anyHeader ? IssueCodes.NoRows : IssueCodes.EmptyFile, null, null, null, null);
        }
        else if (_rowsRejected > _limits.MaxBadShare * _rowsRead && (_corrected is null || _rowsRejected == _rowsRead))
        {
            _log.RejectFile(IssueCodes.TooManyBadRows, null, null, null, null,
                ("share", Percent((decimal)_rowsRejected / _rowsRead)), ("limit", Percent(_limits.MaxBadShare)));
        }
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private IntakeOutcome Outcome(string? format)
    {
        var rejected = _log.RejectionCode is not null;
        return new IntakeOutcome
        {
            Status = rejected ? FileStatus.Rejected : _log.HasWarnings ? FileStatus.AcceptedWithIssues : FileStatus.Accepted,
            RowsRead = _rowsRead,
            RowsAccepted = rejected ? 0 : _rowsRead - _rowsRejected,
            RowsRejected = _rowsRejected,
            IssueCounts = _log.Counts,
            Issues = _log.Issues,
            Groups = _log.Groups,
            RejectionCode = _log.RejectionCode,
            MappingHash = _mappingHash,
            Format = format,
            Corrects = _corrected?.FileId,
            CorrectedRows = rejected ? [] : _corrected?.Accepted ?? [],
        };
    }
}
