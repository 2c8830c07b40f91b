using System.Globalization;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>What stands around a wide table and may say its year, month or figure.</summary>
/// <param name="Titles">Cells of the rows above the header, from the nearest row up.</param>
/// <param name="Sheet">Name of the sheet; null for text formats.</param>
internal sealed partial record WideContext(IReadOnlyList<string> Titles, string? Sheet)
{
    private IEnumerable<string> Texts => Sheet is null ? Titles : Titles.Append(Sheet);

    /// <summary>The one year that the titles name, else the one of the sheet; 0 where none or several are named.</summary>
    public int Year => OneYear(Titles) is var year and not 0 ? year : Sheet is null || Years(Titles).Any() ? 0 : OneYear([Sheet]);

    /// <summary>2023年5月 in a title or sheet name, as 2023-05; null where none, several or a span of months is named.</summary>
    public string? Month
    {
        get
        {
            var months = Texts.SelectMany(text => MonthInTitle().Matches(Plain(text))).Select(match => string.Create(CultureInfo.InvariantCulture,
                $"{match.Groups["y"].Value}-{int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture):00}")).Distinct().Take(2).ToArray();
            return months.Length == 1 ? months[0] : null;
        }
    }

    /// <summary>The column of figures that the sheet's name or a title is the name of (增加值, 2023年增加值(万元)); null where none or several are named.</summary>
    public ContractColumn? Figure(SourceContract contract)
    {
        var index = HeaderIndex.Of(contract);
        var found = Texts.Select(text => index.Find(HeaderText.Name(DateWords().Replace(Plain(text), ""))))
            .Where(column => column is { Kind: ColumnKind.Number }).Distinct().Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Whether some title or the sheet's name contains a word.</summary>
    public bool Says(string word) => Texts.Any(text => Plain(text).Contains(word, StringComparison.Ordinal));

    private static int OneYear(IEnumerable<string> texts) => Years(texts).Distinct().Take(2).ToArray() is [var only] ? only : 0;

    private static IEnumerable<int> Years(IEnumerable<string> texts) =>
        texts.SelectMany(text => YearInTitle().Matches(Plain(text))).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture));

    /// <summary>A title without spaces and whole dates; the day on which somebody filled in the form says nothing about its figures.</summary>
    private static string Plain(string text)
    {
        var plain = CellText.WithoutSpaces(CellText.Normalise(text)).ToString();
        return plain.Contains("日期", StringComparison.Ordinal) || plain.Contains("时间", StringComparison.Ordinal) ? "" : WholeDate().Replace(plain, "");
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex WholeDate();

    /// <summary>A year and not the number of a decree, of a form or of more digits.</summary>
    [GeneratedRegex(@"(?<![\d〔\[.\-])(?:19|20)\d{2}(?=年|[./—–~至-]|$|\D{0,3}$|0[1-9](?!\d)|1[0-2](?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex YearInTitle();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d{2})(?:年(?<m>\d{1,2})月(?!\d{0,2}[日至\-—–~]\d)|[-./]?(?<m>0[1-9]|1[0-2])(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex MonthInTitle();

    [GeneratedRegex(@"(?:19|20)\d{2}年?度?|\d{1,2}[-—–~至]\d{1,2}月|\d{1,2}月|分月|各月|逐月|情况表|统计表|明细表|一览表|表$|规上工业企业|规上企业|企业|全县|武义县", RegexOptions.CultureInvariant)]
    private static partial Regex DateWords();
}
