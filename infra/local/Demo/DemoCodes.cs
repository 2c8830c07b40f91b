using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>
/// Identifiers with right check characters that nobody holds: the organisation code of a real firm is digits or begins with <c>MA</c>,
/// these begin with <c>DEM</c>.
/// </summary>
internal static class DemoCodes
{
    /// <summary>统一社会信用代码 of a firm; number 0 to 99 999.</summary>
    public static string Credit(int number)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"DEM{number:00000}");
        var first17 = "91330723" + body + OrganisationCheck(body);
        return first17 + CreditCode.CheckCharacter(first17);
    }

    /// <summary>A code whose check character is wrong.</summary>
    public static string BrokenCredit(int number)
    {
        var good = Credit(number);
        return good[..17] + (good[17] == '0' ? '1' : '0');
    }

    /// <summary>户号: mostly 10 digits, some with leading zeros, every seventh 13 digits.</summary>
    public static string Account(int number) => (number % 7) switch
    {
        3 => string.Create(CultureInfo.InvariantCulture, $"3307239{number:000000}"),
        5 => string.Create(CultureInfo.InvariantCulture, $"0059{number:000000}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"3399{number:000000}"),
    };

    /// <summary>宗地代码: 330723, town, block, GB, five digits.</summary>
    public static string Parcel(DemoTown town, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"330723{town.Digits}{100 + (number % 37):000}GB{number:00000}");

    private static char OrganisationCheck(string body)
    {
        foreach (var check in "0123456789X")
        {
            if (OrganisationCode.IsValid(body + check)) return check;
        }

        throw new InvalidOperationException($"no check character for organisation code body {body}");
    }
}
