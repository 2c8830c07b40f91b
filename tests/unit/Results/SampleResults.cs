using System.Globalization;
using CsCheck;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.UnitTests.Results;

/// <summary>Results of every shape: with and without each part, decimals of any size and scale.</summary>
internal static class SampleResults
{
    public static readonly Month Period = Month.Parse("2023-06");

    private static readonly Gen<decimal> Number =
        Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 20], (digits, scale) => new decimal(digits) / Power(scale % 9) / Power(scale / 3));

    private static readonly Gen<decimal?> Maybe = Gen.Select(Gen.Bool, Number, (has, number) => has ? number : (decimal?)null);
    private static readonly Gen<int?> MaybeCount = Gen.Select(Gen.Bool, Gen.Int[0, 5000], (has, number) => has ? number : (int?)null);

    private static readonly Gen<IReadOnlyList<string>> Flags =
        Words("electricity-only", "no-land", "tax-month-missing", "provisional").Array[0, 4].Select(flags => (IReadOnlyList<string>)[.. flags.Distinct().Order(StringComparer.Ordinal)]);

    private static readonly Gen<EnterpriseProfile> Profile =
        from number in Gen.Int[0, 9_999_999]
        from name in Words("武义县某某工具有限公司", "甲\"乙\"\\丙", "𠮷野门业", "A,B;C")
        from has in Gen.Bool.Array[7]
        select new EnterpriseProfile
        {
            CreditCode = Code(number),
            Name = name,
            Town = has[0] ? "熟溪街道" : null,
            Industry = has[1] ? "3465" : null,
            AboveScale = has[2] ? has[3] : null,
            Chain = has[4] ? "电动工具" : null,
            Park = has[5] ? "百花山" : null,
            FoundedOn = has[6] ? new DateOnly(1999, 12, 31) : null,
            Status = has[0] ? "存续" : null,
            AttributesLater = has[1],
        };

    private static readonly Gen<CarbonCode> Carbon =
        from status in Gen.Int[0, 6]
        from has in Gen.Bool.Array[3]
        from values in Maybe.Array[8]
        from numbers in Number.Array[6]
        from counts in MaybeCount.Array[3]
        from flags in Flags
        select new CarbonCode
        {
            Status = (CarbonStatus)status,
            Energy = new Energy(values[0], numbers[0], numbers[1]),
            Emissions = new Emissions(numbers[2], numbers[3]),
            ValueAddedWan = values[1],
            ValueAddedMonths = counts[0] ?? 0,
            PowerMonths = 12,
            Intensity = values[2],
            Level = has[0] ? CarbonLevel.Medium : null,
            Benchmark = has[1] ? new CarbonBenchmark("346", numbers[4], counts[1], counts[2], values[3], values[4]) : null,
            Ratio = values[5],
            Grade = counts[0],
            NeutralityRate = numbers[5],
            NextGrade = has[2] ? new NextGrade(2, values[6], values[7]) : null,
            Flags = flags,
        };

    private static readonly Gen<PerMu> PerMu =
        from values in Maybe.Array[15]
        from land in Number
        from flags in Flags
        select new PerMu
        {
            TaxWan = values[0], LandMu = land, ValueAddedWan = values[1], Employees = values[2], TceEquivalent = values[3], EmissionsT = values[4],
            RdWan = values[5], RevenueWan = values[6], GridKwh = values[7], TaxPerMu = values[8], ValueAddedPerMu = values[9],
            LabourProductivity = values[10], ValueAddedPerTce = values[11], ValueAddedPerEmissionT = values[12], RdShare = values[13],
            TaxPer10MWh = values[14], Flags = flags,
        };

    public static Gen<EnterpriseResult> Any { get; } =
        from profile in Profile
        from carbon in Carbon.Array[3]
        from perMu in PerMu.Array[3]
        select new EnterpriseResult
        {
            Profile = profile,
            Windows = WindowKinds.All.ToDictionary(kind => kind, kind => new WindowResult(MonthWindow.Of(kind, Period), carbon[(int)kind], perMu[(int)kind])),
        };

    public static CreditCode Code(int number)
    {
        var first17 = string.Create(CultureInfo.InvariantCulture, $"91330723MA{number:0000000}");
        return CreditCode.Parse(first17 + CreditCode.CheckCharacter(first17));
    }

    /// <summary>An enterprise that says the same in all windows; <paramref name="netT"/> tells two of them apart.</summary>
    public static EnterpriseResult Plain(int number, decimal netT = 515.3m, string? name = null)
    {
        var carbon = new CarbonCode
        {
            Status = CarbonStatus.Graded, Energy = new Energy(1_000_000m, 285m, 122.9m), Emissions = new Emissions(netT, netT), NeutralityRate = 0m, Flags = [],
        };
        var perMu = new PerMu { LandMu = 15m, Flags = [] };
        return new EnterpriseResult
        {
            Profile = new EnterpriseProfile { CreditCode = Code(number), Name = name ?? $"企业{number}" },
            Windows = WindowKinds.All.ToDictionary(kind => kind, kind => new WindowResult(MonthWindow.Of(kind, Period), carbon, perMu)),
        };
    }

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10m;
        return power;
    }
}
