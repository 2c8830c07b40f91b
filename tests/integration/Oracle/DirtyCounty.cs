using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>
/// A made-up county in which the awkward cases of the rules are the usual ones: shared meters, restated cells, codes of old forms,
/// refunds of all reasons, parcels of several holders, cumulative figures with holes. The same seed gives the same county.
/// </summary>
internal sealed class DirtyCounty
{
    private const int Enterprises = 36;
    private static readonly Month First = new(2022, 1);
    private static readonly string?[] Industries = ["3465", "3465", "3461", "346", "34", "3311", "3312", "33", "1711", "0610", "4412", "5164", null];

    private readonly Random _random;
    private readonly List<string> _codes = [];

    private DirtyCounty(int seed) => _random = new Random(seed);

    public static async Task<LocalFacts> BuildAsync(int seed)
    {
        var county = new DirtyCounty(seed);
        var facts = new LocalFacts();
        for (var i = 0; i < Enterprises; i++) county._codes.Add(Code(i));
        await facts.AddAsync(SourceNames.Enterprises, county.Register(202201, 1.0), NoMonth);
        await facts.AddAsync(SourceNames.Enterprises, county.Register(202304, 0.4), NoMonth);
        await facts.AddAsync(SourceNames.Meters, county.Meters(), NoMonth);
        await facts.AddAsync(SourceNames.Land, county.Land(40, 0), NoMonth);
        await facts.AddAsync(SourceNames.Land, county.Land(8, 10), NoMonth);
        await facts.AddAsync(SourceNames.Leases, county.Leases(), NoMonth);
        for (var drop = 0; drop < 2; drop++)
        {
            var part = drop == 0 ? 1.0 : 0.15;
            await facts.AddAsync(SourceNames.Power, county.Power(part), MonthOf);
            await facts.AddAsync(SourceNames.Tax, county.Tax(part), MonthOf);
            await facts.AddAsync(SourceNames.Statistics, county.Statistics(part), record => record["month"] is null ? new Month((int)record["year"]!, 12) : MonthOf(record));
        }

        return facts;
    }

    /// <summary>What people said of this county's parties, sometimes twice, sometimes against each other.</summary>
    public static IReadOnlyList<Decision> Decisions(int seed)
    {
        var county = new DirtyCounty(seed + 1000);
        var decisions = new List<Decision>();
        for (var i = 0; i < 120; i++)
        {
            var number = county._random.Next(Enterprises);
            var subject = county._random.Next(7) switch
            {
                0 or 1 => $"account:{county._random.Next(60):0000000000}",
                2 => $"taxpayer:{Code(900 + number)}",
                3 => $"name:张{number}*",
                4 => $"name:{Name(number).Replace('（', '(').Replace('）', ')')}",
                5 => $"{county.Pick("holder", "lessor", "lessee")}:{(county.Chance(0.5) ? $"张{number}*" : Code(900 + number))}",
                _ => $"name:{FormerName(number)}",
            };
            var months = subject.StartsWith("account", StringComparison.Ordinal) && county.Chance(0.5)
                ? county.Chance(0.5) ? $" {county.AnyMonth()}.." : $" ..{county.AnyMonth()}" : "";
            var verdict = county.Pick("accepted", "accepted", "accepted", "rejected", "rejected", "reopened");
            var target = Code(county.Chance(0.1) ? 950 : county._random.Next(Enterprises)) + (verdict == "accepted" ? months : "");
            decisions.Add(new Decision
            {
                Id = $"{i:0000}", Kind = DecisionKind.Link, Subject = subject, Verdict = verdict,
                Target = verdict != "accepted" && county.Chance(0.2) ? null : target, By = "张科员", At = DateTimeOffset.UnixEpoch,
            });
        }

        return decisions;
    }

    private static Month? NoMonth(IReadOnlyDictionary<string, object?> record) => null;

    private static Month? MonthOf(IReadOnlyDictionary<string, object?> record) => Month.FromYearMonth((int)record["month"]!);

    /// <summary>A valid code around a valid organisation code (GB 11714).</summary>
    private static string Code(int number)
    {
        var organisation = $"MA{number:000000}";
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = organisation.Zip(weights, (letter, weight) => (char.IsDigit(letter) ? letter - '0' : letter - 'A' + 10) * weight).Sum();
        var check = (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
        var first = $"91330723{organisation}{check}";
        return first + CreditCode.CheckCharacter(first);
    }

    private static string Name(int number) => $"武义（试验）第{number:000}号有限公司";

    /// <summary>Three neighbours had the same name once.</summary>
    private static string FormerName(int number) => $"武义试验老厂{number / 3:00}号";

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    private decimal Amount(int below, double negative = 0.05) => _random.Next(below * 100) / 100m * (Chance(negative) ? -1 : 1);

    private Month AnyMonth() => First.AddMonths(_random.Next(24));

    private DateOnly? AnyDay(double blank) => Chance(blank) ? null : new DateOnly(2021, 6, 1).AddDays(_random.Next(930));

    /// <summary>How a file names a party: by code of today, organisation code, old tax number, name only, or somebody unknown.</summary>
    private (string? Code, string? Name) Party()
    {
        var number = _random.Next(Enterprises);
        return _random.Next(12) switch
        {
            0 => (_codes[number].Substring(8, 9), null),
            1 => ($"330723{_codes[number].AsSpan(8, 9)}", Name(number)),
            2 => (null, Name(number).Replace('（', '(').Replace('）', ')').Insert(2, " ")),
            3 => (Code(900 + number), Chance(0.5) ? Name(number) : null),
            5 => (null, Chance(0.5) ? FormerName(number) : $"武义试验别名{number:00}厂"),
            4 => (null, $"张{number}*"),
            _ => (_codes[number], Name(number)),
        };
    }

    private IEnumerable<Dictionary<string, object?>> Register(int since, double part)
    {
        for (var i = 0; i < Enterprises; i++)
        {
            if (!Chance(part)) continue;
            yield return new()
            {
                ["credit_code"] = _codes[i], ["effective_month"] = since, ["name"] = Name(i), ["town"] = Pick("桐琴镇", "泉溪镇", null),
                ["industry"] = since == 202201 ? Industries[i % Industries.Length] : Pick(Industries), ["above_scale"] = Chance(0.8) ? Chance(0.5) : null,
                ["former_names"] = i % 3 != 2 && i < 24 ? i % 2 == 0 ? $"武义试验别名{i:00}厂、{FormerName(i)}" : FormerName(i) : null,
                ["left_month"] = Chance(0.2) ? First.AddMonths(_random.Next(30)).YearMonth : null,
            };
        }
    }

    private IEnumerable<Dictionary<string, object?>> Meters()
    {
        for (var account = 0; account < 12; account++)
        {
            var unsplit = Chance(0.2);
            var holder = Chance(0.3) ? _codes[_random.Next(Enterprises)] : null;
            var holderName = Chance(0.3) ? Name(_random.Next(Enterprises)) : null;
            for (var tenant = _random.Next(1, 4); tenant > 0; tenant--)
            {
                yield return new()
                {
                    ["account"] = $"{account:0000000000}", ["credit_code"] = _codes[_random.Next(Enterprises)], ["holder_code"] = holder, ["holder_name"] = holderName,
                    ["from_month"] = Chance(0.5) ? AnyMonth().YearMonth : null, ["to_month"] = Chance(0.3) ? AnyMonth().YearMonth : null,
                    ["share"] = unsplit ? null : Pick(0.1m, 0.25m, 0.333333m, 0.5m, 0.6m),
                };
            }
        }
    }

    private IEnumerable<Dictionary<string, object?>> Power(double part)
    {
        for (var account = 0; account < 60; account++)
        {
            var (code, name) = account < Enterprises ? (_codes[account], Name(account)) : Party();
            for (var m = 0; m < 24; m++)
            {
                var month = First.AddMonths(m);
                if (!Chance(part * (account % 7 == 0 ? 0.9 : 1))) continue;
                // Some supplies get a new number in their second year; what is delivered later comes under the new one, with the old beside it.
                var renumbered = account % 10 == 3 && (m >= 12 || part < 1);
                var number = renumbered ? $"{account + 500:0000000000}" : $"{account:0000000000}";
                var former = renumbered ? $"{account:0000000000}" : null;
                var days = account % 9 == 0 && Chance(0.3);
                for (var day = days ? 28 : 1; day > 0; day--)
                {
                    yield return new()
                    {
                        ["account"] = number, ["former_account"] = former, ["month"] = month.YearMonth, ["day"] = days ? new DateOnly(month.Year, month.Number, day) : null,
                        ["kwh"] = part < 1 && Chance(0.3) ? null : Amount(days ? 3000 : 90000, 0), ["credit_code"] = code, ["name"] = name,
                        ["pv_kwh"] = account % 5 == 0 ? Amount(5000, 0) : null, ["green_kwh"] = account % 8 == 0 ? Amount(60000, 0) : null,
                    };
                }

                if (Chance(0.1)) yield return new() { ["account"] = number, ["former_account"] = former, ["month"] = month.YearMonth, ["kwh"] = Amount(500, 0), ["credit_code"] = code, ["name"] = name };
            }
        }
    }

    private IEnumerable<Dictionary<string, object?>> Tax(double part)
    {
        for (var i = 0; i < Enterprises + 4; i++)
        {
            // One spelling a taxpayer: the rules say nothing of one taxpayer under two in the same month.
            var (code, name) = (i % 6) switch { 0 => (Code(i).Substring(8, 9), null), 1 => ($"330723{Code(i).AsSpan(8, 9)}", Name(i)), _ => (Code(i), Name(i)) };
            for (var m = 0; m < 24; m++)
            {
                if (!Chance(part)) continue;
                for (var rows = _random.Next(1, 5); rows > 0; rows--)
                {
                    var flow = Pick("payment", "payment", "payment", "refund", "credit");
                    var kind = flow == "payment" ? Pick("增值税", "企业所得税", "印花税", "契税", "个人所得税", "教育费附加", "滞纳金", "合计") : flow == "refund" ? Pick("增值税", "企业所得税", "契税") : "增值税";
                    var column = flow == "refund" && Chance(0.2);
                    var amount = flow == "refund" ? Amount(30000, 0) : Amount(200000, 0.1);
                    yield return new()
                    {
                        ["taxpayer"] = code, ["name"] = name, ["month"] = First.AddMonths(m).YearMonth, ["kind"] = kind, ["flow"] = flow, ["amount_yuan"] = amount,
                        ["from_column"] = flow == "credit" ? Chance(0.5) : column, ["fund_type"] = Chance(0.1) ? Pick("税款", "滞纳金") : null,
                        ["item"] = Chance(0.1) ? Pick("一般货物", "罚款收入", "一般货物(代扣代缴)") : null, ["attribute"] = Chance(0.2) ? Pick("一般申报", "代扣代缴", "委托代征") : null,
                        ["business"] = Chance(0.1) ? Pick("税收电子缴款书", "代扣代缴税收缴款书") : null,
                        ["refund_reason"] = column ? Pick("留抵退税", "出口退税") : flow == "refund" ? Pick("误收多缴退税", "汇算清缴结算退税", "留抵退税", "出口退税", "即征即退", null) : null,
                        ["office"] = Chance(0.2) ? Pick("第一税务所", "第二税务所") : null,
                    };
                }
            }
        }
    }

    private IEnumerable<Dictionary<string, object?>> Land(int parcels, int from)
    {
        for (var parcel = from; parcel < from + parcels; parcel++)
        {
            var byUnit = parcel % 6 == 0;
            var area = Amount(40000, 0) + 100;
            var given = _random.Next(3);
            for (var holder = Pick(1, 1, 2, 3); holder > 0; holder--)
            {
                var (code, name) = Party();
                yield return new()
                {
                    ["parcel"] = $"330723001001GB{parcel:00000}", ["unit"] = byUnit ? $"330723001001GB{parcel:00000}F{holder:00000000}" : null,
                    ["holder_code"] = code, ["holder_name"] = name ?? code, ["area"] = area, ["area_unit"] = parcel % 5 == 1 ? "mu" : "m2",
                    ["exclusive_area"] = byUnit ? Amount(5000, 0) : null, ["shared_area"] = byUnit && Chance(0.5) ? Amount(3000, 0) : null,
                    ["share"] = given == 0 || (given == 1 && Chance(0.5)) ? null : Pick(0.2m, 0.333333m, 0.5m, 0.6m),
                    ["acquired_on"] = AnyDay(0.3), ["ends_on"] = AnyDay(0.9), ["cancelled_on"] = AnyDay(0.9), ["plot_ratio"] = parcel % 3 == 0 ? Pick(1.5m, 2m, 0.05m) : null,
                };
            }
        }
    }

    private IEnumerable<Dictionary<string, object?>> Leases()
    {
        for (var i = 0; i < 40; i++)
        {
            var (lessor, lessorName) = Party();
            var (lessee, lesseeName) = Party();
            var land = Chance(0.5);
            yield return new()
            {
                ["parcel"] = $"330723001001GB{_random.Next(50):00000}", ["lessor_code"] = lessor, ["lessor_name"] = lessorName, ["lessee_code"] = lessee, ["lessee_name"] = lesseeName,
                ["land_area"] = land ? Amount(3000, 0) : null, ["building_area"] = land ? null : Amount(9000, 0), ["area_unit"] = "m2",
                ["plot_ratio"] = land || Chance(0.5) ? null : Pick(0.8m, 1.6m, 12m), ["from_day"] = AnyDay(0.4), ["to_day"] = AnyDay(0.6),
            };
        }
    }

    private IEnumerable<Dictionary<string, object?>> Statistics(double part)
    {
        string[] items = ["value_added_wan", "revenue_wan", "rd_wan", "employees", "natural_gas_m3", "diesel_t", "cod_t", "emissions_t", "carbon_sink_t", "energy_equivalent_tce"];
        foreach (var (code, item) in _codes.SelectMany(code => items.Select(item => (code, item))))
        {
            var habit = _random.Next(5);
            if (item is not ("value_added_wan" or "revenue_wan") && habit == 4) continue;
            for (var year = 2022; year <= 2023; year++)
            {
                if (habit <= 1 && Chance(part * 0.8)) yield return Value(code, item, year, null, false, 12);
                for (var month = 1; month <= 12; month++)
                {
                    if (habit is 0 or 2 or 4 && Chance(part * (habit == 4 ? 1 : 0.8))) yield return Value(code, item, year, month, false, 1);
                    if (habit is 3 && item != "employees" && Chance(part * 0.6)) yield return Value(code, item, year, month, true, month);
                }
            }
        }
    }

    private Dictionary<string, object?> Value(string code, string item, int year, int? month, bool cumulative, int months)
    {
        var erase = Chance(0.01);
        var scale = item switch { "value_added_wan" => 100, "revenue_wan" => 500, "natural_gas_m3" => 20000, "employees" => 80, _ => 10 };
        return new()
        {
            ["credit_code"] = code, ["year"] = year, ["month"] = month is { } number ? (year * 100) + number : null, ["cumulative"] = cumulative, ["item"] = item,
            ["value"] = erase ? null : item == "employees" ? Amount(scale, 0) : Amount(scale * months, 0.02) + (scale * months), ["erase"] = erase,
        };
    }
}
