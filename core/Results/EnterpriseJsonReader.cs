using System.Text.Json;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>Reads what <see cref="EnterpriseJson"/> wrote.</summary>
public static class EnterpriseJsonReader
{
    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A property that is always written is missing.</exception>
    /// <exception cref="FormatException">A word, code or month is not one of ours.</exception>
    public static EnterpriseResult Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var root = document.RootElement;
        var windows = new Dictionary<WindowKind, WindowResult>();
        foreach (var window in root.GetProperty("windows").EnumerateObject())
        {
            if (!WindowKinds.TryParse(window.Name, out var kind)) throw new FormatException($"'{window.Name}' is no window");
            windows.Add(kind, Window(window.Value));
        }

        return new EnterpriseResult { Profile = Profile(root), Windows = windows };
    }

    private static EnterpriseProfile Profile(JsonElement json) => new()
    {
        CreditCode = CreditCode.Parse(Text(json, "creditCode")!),
        Name = Text(json, "name")!,
        Town = Text(json, "town"),
        Industry = Text(json, "industry"),
        AboveScale = json.TryGetProperty("aboveScale", out var aboveScale) ? aboveScale.GetBoolean() : null,
        Chain = Text(json, "chain"),
        Park = Text(json, "park"),
        FoundedOn = Text(json, "foundedOn") is { } founded ? DateOnly.ParseExact(founded, "yyyy-MM-dd", null) : null,
        Status = Text(json, "status"),
        AttributesLater = json.TryGetProperty("attributesLater", out var later) && later.GetBoolean(),
    };

    private static WindowResult Window(JsonElement json) => new(
        new MonthWindow(Month.Parse(Text(json, "from")), Month.Parse(Text(json, "to"))),
        Carbon(json.GetProperty("carbon")),
        PerMu(json.GetProperty("perMu")));

    private static CarbonCode Carbon(JsonElement json) => new()
    {
        Status = ResultWords.ParseStatus(json.GetProperty("status").GetString()!),
        Energy = new Energy(Number(json, "gridKwh"), Required(json, "tceEquivalent"), Required(json, "tceCalorific")),
        Emissions = new Emissions(Required(json, "grossT"), Required(json, "netT")),
        ValueAddedWan = Number(json, "valueAddedWan"),
        ValueAddedMonths = json.GetProperty("valueAddedMonths").GetInt32(),
        PowerMonths = json.GetProperty("powerMonths").GetInt32(),
        Intensity = Number(json, "intensity"),
        Level = Text(json, "level") is { } level ? ResultWords.ParseLevel(level) : null,
        Benchmark = json.TryGetProperty("benchmark", out var benchmark) ? Benchmark(benchmark) : null,
        Ratio = Number(json, "ratio"),
        Grade = Whole(json, "grade"),
        NeutralityRate = Required(json, "neutralityRate"),
        NextGrade = json.TryGetProperty("nextGrade", out var next)
            ? new NextGrade(next.GetProperty("grade").GetInt32(), Number(next, "netTMax"), Number(next, "valueAddedWanMin"))
            : null,
        Flags = Flags(json),
    };

    private static CarbonBenchmark Benchmark(JsonElement json) => new(
        Text(json, "scope")!, Required(json, "intensity"), Whole(json, "sample"), Whole(json, "electricityOnly"),
        Number(json, "totalNetT"), Number(json, "totalValueAddedWan"));

    private static PerMu PerMu(JsonElement json) => new()
    {
        TaxWan = Number(json, "taxWan"),
        LandMu = Required(json, "landMu"),
        ValueAddedWan = Number(json, "valueAddedWan"),
        Employees = Number(json, "employees"),
        TceEquivalent = Number(json, "tceEquivalent"),
        EmissionsT = Number(json, "emissionsT"),
        RdWan = Number(json, "rdWan"),
        RevenueWan = Number(json, "revenueWan"),
        GridKwh = Number(json, "gridKwh"),
        TaxPerMu = Number(json, "taxPerMu"),
        ValueAddedPerMu = Number(json, "valueAddedPerMu"),
        LabourProductivity = Number(json, "labourProductivity"),
        ValueAddedPerTce = Number(json, "valueAddedPerTce"),
        ValueAddedPerEmissionT = Number(json, "valueAddedPerEmissionT"),
        RdShare = Number(json, "rdShare"),
        TaxPer10MWh = Number(json, "taxPer10MWh"),
        Flags = Flags(json),
    };

    private static IReadOnlyList<string> Flags(JsonElement json) => [.. json.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Whole(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static decimal? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static decimal Required(JsonElement json, string name) => json.GetProperty(name).GetDecimal();
}
