namespace Wuyi.Pipeline.Model;

/// <summary>Words of the API for <see cref="WindowKind"/>.</summary>
public static class WindowKinds
{
    public static IReadOnlyList<WindowKind> All { get; } = [WindowKind.Rolling12, WindowKind.YearToDate, WindowKind.Month];

    public static string Word(this WindowKind kind) => kind switch
    {
        WindowKind.Rolling12 => "rolling12",
        WindowKind.YearToDate => "ytd",
        WindowKind.Month => "month",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static bool TryParse(string? word, out WindowKind kind)
    {
        foreach (var candidate in All)
        {
            if (candidate.Word() == word)
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
