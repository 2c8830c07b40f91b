using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Intake;

/// <summary>Issues of a file: all counted, the first ones of each code and column kept in full.</summary>
internal sealed class IssueLog(int inFull)
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string? Column), int> _kept = [];
    private readonly List<IntakeIssue> _issues = [];

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public IReadOnlyList<IntakeIssue> Issues => _issues;

    /// <summary>The code that rejects the file: the first one told; null when none did.</summary>
    public string? RejectionCode { get; private set; }

    /// <summary>Something was told that somebody should look at.</summary>
    public bool HasWarnings { get; private set; }

    /// <summary>Tells an issue with the severity of its code.</summary>
    public void Add(string code, int? row, string? sheet, string? column, string? found, params ReadOnlySpan<(string Name, string Value)> words) =>
        Add(code, IssueCatalogue.Of(code).Severity, row, sheet, column, found, words);

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
        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(_kept, (code, column), out _);
        if (kept >= inFull) return;
        kept++;
        var text = IssueCatalogue.Of(code);
        _issues.Add(new IntakeIssue
        {
            Code = code, Severity = severity, Row = row, Sheet = sheet, Column = column, Found = Masking.Mask(found),
            Message = Fill(text.Message, column, words), Advice = Fill(text.Advice, column, words),
        });
    }

    private static string Fill(string template, string? column, ReadOnlySpan<(string Name, string Value)> words)
    {
        var text = template.Replace("{column}", column ?? "", StringComparison.Ordinal);
        foreach (var (name, value) in words) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }
}
