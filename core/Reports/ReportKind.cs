using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Reports;

/// <summary>The county's three bulletins (notice 四.(四)).</summary>
public enum ReportKind
{
    /// <summary>月度监测, of every month.</summary>
    Monthly,

    /// <summary>季度通报; its period is the quarter's last month.</summary>
    Quarterly,

    /// <summary>年度考核; its period is December.</summary>
    Annual,
}

/// <summary>Words and periods of <see cref="ReportKind"/>.</summary>
public static class ReportKinds
{
    /// <summary>Words of the API, in the order of the enum.</summary>
    public static IReadOnlyList<string> Words { get; } = ["monthly", "quarterly", "annual"];

    public static string Word(this ReportKind kind) => Words[(int)kind];

    public static string Chinese(this ReportKind kind) => kind switch { ReportKind.Monthly => "月度监测", ReportKind.Quarterly => "季度通报", _ => "年度考核" };

    /// <summary>Null for a word that is none.</summary>
    public static ReportKind? Parse(string word)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (Words[i] == word) return (ReportKind)i;
        }

        return null;
    }

    /// <summary>Whether there is such a report of a month.</summary>
    public static bool Has(this ReportKind kind, Month period) => kind switch
    {
        ReportKind.Monthly => true,
        ReportKind.Quarterly => period.Number % 3 == 0,
        _ => period.Number == 12,
    };
}
