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

/// <summary>The reading of one file, sheet by sheet; its rows are read in the other parts of this class.</summary>
internal sealed partial class IntakeRun : IDisposable
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

    /// <summary>The first sheet of which rows were read: further ones count with the same header.</summary>
    private (string? Sheet, string Signature)? _first;

    private readonly Dictionary<UInt128, string> _sheets = [];

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
            while (more && reader.Sheet == sheet && !finder.IsExhausted && !finder.Offer(reader)) more = reader.Read();
            if (finder.Match is not null)
            {
                do more = reader.Read();
                while (more && reader.Sheet == sheet && finder.Extends(reader));
            }

            if (finder.Match is not { IsComplete: true } match)
            {
                skipped.Add((sheet, finder));
            }
            else if (Takes(match, sheet))
            {
                more = ReadSheet(reader, more, finder, match, sheet, cancellation);
                continue;
            }

            while (more && reader.Sheet == sheet) more = reader.Read();
        }

        if (_log.RejectionCode is null && (_basesKnown || !_basesWanted)) TellSkipped(skipped);
    }

    /// <summary>Several sheets count when they have the same header; a further one with another header is told, so that nothing is lost or doubled unseen.</summary>
    private bool Takes(HeaderMatch match, string? sheet)
    {
        var row = match.Stack.Rows[0].Number;
        var likely = HeaderFinder.LikelierSource(match);
        if (_first is null && likely is not null)
        {
            _log.RejectFile(IssueCodes.WrongSource, row, sheet, null, string.Join("、", match.Cells.Where(cell => cell.Length > 0)),
                ("likely", likely.Title), ("folder", likely.Source));
            return false;
        }

        if (_first is null || (likely is null && _first.Value.Signature == match.Signature)) return true;
        _log.Add(IssueCodes.SheetNotRead, row, sheet, null, sheet, ("first", _first.Value.Sheet ?? ""));
        return false;
    }

    /// <summary>A sheet without a table beside one with a table is left out and told; one that lacks a column is told louder.</summary>
    private void TellSkipped(List<(string? Sheet, HeaderFinder Finder)> skipped)
    {
        if (!_anyHeader && skipped.Count > 0 && skipped.TrueForAll(sheet => sheet.Finder.IsBlank))
        {
            _log.RejectFile(IssueCodes.EmptyFile, null, null, null, null);
            return;
        }

        foreach (var (sheet, finder) in skipped)
        {
            if (!_anyHeader && finder.IsBlank) continue;
            if (!_anyHeader) finder.Explain(_log, sheet);
            else if (finder.LooksLikeTable) _log.Add(IssueCodes.SheetIncomplete, null, sheet, null, sheet, ("missing", finder.MissingWords()));
            else _log.Add(IssueCodes.SheetSkipped, null, sheet, null, sheet);
            if (_log.RejectionCode is not null) return;
        }
    }

    private bool ReadSheet(ITableReader reader, bool more, HeaderFinder finder, HeaderMatch match, string? sheet, CancellationToken cancellation)
    {
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
        if (match.Mapping is { MonthShift: not 0 and var shift })
            _log.Add(IssueCodes.MonthsShifted, match.Stack.Rows[0].Number, sheet, null, shift.ToString(CultureInfo.InvariantCulture));
        var before = _rowsRead;
        var digest = sheet is null ? null : new SheetDigest();
        more = match.Wide is null
            ? ReadRows(reader, more, finder, match, sheet, reasonField, digest, cancellation)
            : ReadWide(reader, more, finder, match, sheet, reasonField, digest, cancellation);
        if (_log.RejectionCode is not null || _rowsRead == before) return more;
        _first ??= (sheet, match.Signature);
        if (digest is null) return more;
        var content = digest.ToKey();
        if (_sheets.TryGetValue(content, out var same)) TellRepeated(sheet, same);
        else _sheets.Add(content, sheet!);
        return more;
    }

    /// <summary>A copy of a sheet counts twice where rows add up; elsewhere it says the same again.</summary>
    private void TellRepeated(string? sheet, string same)
    {
        if (_contract.RowsAddUp) _log.RejectFile(IssueCodes.SheetRepeated, null, sheet, null, sheet, ("first", same));
        else _log.Add(IssueCodes.SheetRepeated, IssueSeverity.Warning, null, sheet, null, sheet, ("first", same));
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
