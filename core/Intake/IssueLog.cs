using Wuyi.Pipeline.Intake.Severities;

namespace Wuyi.Pipeline.Intake;

/// <summary>Issues of a file: all counted and summed up, the first ones of each code and column kept in full.</summary>
internal sealed class IssueLog(int inFull, SeverityProfile? severities = null)
{
    private readonly SeverityProfile _severities = severities ?? SeverityProfile.Default;
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string? Column), Group> _groups = [];
    private readonly List<IntakeIssue> _issues = [];

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public IReadOnlyList<IntakeIssue> Issues => _issues;

    /// <summary>Gravest first, then most frequent.</summary>
    public IReadOnlyList<IssueGroup> Groups => [.. _groups.Values.Select(group => group.ToIssueGroup()).Order(IssueGroupOrder.Instance)];

    /// <summary>The code that rejects the file: the first one told; null when none did.</summary>
    public string? RejectionCode { get; private set; }

    /// <summary>Something was told that somebody should look at.</summary>
    public bool HasWarnings { get; private set; }

    /// <summary>Tells an issue with the severity of its code.</summary>
    public void Add(string code, int? row, string? sheet, string? column, string? found, params ReadOnlySpan<(string Name, string Value)> words) =>
        Add(code, _severities.Of(code, IssueCatalogue.Of(code).Severity), row, sheet, column, found, words);

    /// <summary>Tells an issue that ends the file.</summary>
    public void RejectFile(string code, int? row, string? sheet, string? column, string? found, params ReadOnlySpan<(string Name, string Value)> words)
    {
        RejectionCode ??= code;
        Add(code, IssueSeverity.Error, row, sheet, column, found, words);
    }

    public void Add(
        string code, IssueSeverity severity, int? row, string? sheet, string? column, string? found,
        params ReadOnlySpan<(string Name, string Value)> words)
    {
        if (severity != IssueSeverity.Info) HasWarnings = true;
        _counts[code] = _counts.GetValueOrDefault(code) + 1;
        if (_groups.TryGetValue((code, column), out var group) && group.Count >= inFull)
        {
            group.Note(severity, row);
            return;
        }

        var text = IssueCatalogue.Of(code);
        var issue = new IntakeIssue
        {
            Code = code, Severity = severity, Row = row, Sheet = sheet, Column = column, Found = Masking.Mask(found),
            Message = Fill(text.Message, column, words), Advice = Fill(text.Advice, column, words),
        };
        if (group is null) _groups.Add((code, column), group = new Group(issue));
        group.Note(severity, row);
        _issues.Add(issue);
    }

    private static string Fill(string template, string? column, ReadOnlySpan<(string Name, string Value)> words)
    {
        var text = template.Replace("{column}", column ?? "", StringComparison.Ordinal);
        foreach (var (name, value) in words) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    private sealed class Group(IntakeIssue first)
    {
        private IssueSeverity _severity;
        private int? _firstRow;
        private int? _lastRow;

        public long Count { get; private set; }

        public void Note(IssueSeverity severity, int? row)
        {
            Count++;
            if (severity > _severity) _severity = severity;
            if (row is null) return;
            if (_firstRow is null || row < _firstRow) _firstRow = row;
            if (_lastRow is null || row > _lastRow) _lastRow = row;
        }

        public IssueGroup ToIssueGroup()
        {
            var sentence = IssueSentence.Of(first, Count);
            return new IssueGroup
            {
                Code = first.Code, Severity = _severity, Column = first.Column, Count = Count, FirstRow = _firstRow, LastRow = _lastRow,
                Sentence = sentence, Found = sentence.Contains("{found}", StringComparison.Ordinal) ? first.Found : null, Advice = first.Advice,
            };
        }
    }
}
