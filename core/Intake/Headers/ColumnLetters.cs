namespace Wuyi.Pipeline.Intake.Headers;

/// <summary>Columns as a spreadsheet names them: A, B … Z, AA.</summary>
internal static class ColumnLetters
{
    private const int Letters = 26;

    /// <param name="field">0-based.</param>
    public static string Of(int field)
    {
        var letters = "";
        for (var rest = field + 1; rest > 0; rest = (rest - 1) / Letters) letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        return letters;
    }

    /// <summary>A header with its place: 用电量(C列).</summary>
    public static string Named(string header, int field) => $"{header.Trim()}({Of(field)}列)";
}
