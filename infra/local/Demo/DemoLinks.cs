using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>What does not link by itself, so that the review queue has something to show; and what was decided about one of it.</summary>
public static class DemoLinks
{
    /// <summary>曾用名 of two enterprises: nobody but a person can tell which is meant.</summary>
    public const string MergedName = "演示-武义县第一工具厂";

    /// <summary>The boss's name stands on the meter.</summary>
    public const string PersonName = "章演示";

    /// <summary>Places of the enterprises that had the merged name.</summary>
    internal static bool HadMergedName(DemoEnterprise enterprise) => enterprise.Index is 0 or 2;

    /// <summary>The tax office still knows this one by its 15-character number in 2022.</summary>
    internal static string TaxNumber(DemoEnterprise enterprise, Month month) =>
        enterprise.Index % 40 == 3 && month.Year == 2022 ? string.Concat("330723", enterprise.Code.AsSpan(8, 9)) : enterprise.Code;

    /// <summary>The name without 有限: similar, not the same.</summary>
    internal static string ShortenedName(string name) => name.Replace("有限公司", "公司", StringComparison.Ordinal);

    /// <summary>The approved crosswalk: subject and credit code; the account with the boss's name is the second enterprise's.</summary>
    public static (string Subject, string CreditCode) Approved(DemoSize size, int seed = 2023)
    {
        var (account, code) = DemoCounty.PersonAccount(size, seed);
        return ($"account:{account}", code);
    }
}
