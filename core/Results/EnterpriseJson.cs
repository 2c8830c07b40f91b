using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// One enterprise's result as canonical JSON: fixed order of properties, null left out, exact decimals without trailing zeros, no white space.
/// Equal results give equal bytes, so the result hash is taken over them. <see cref="EnterpriseJsonReader"/> reads it back.
/// </summary>
public static class EnterpriseJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 bytes, without a line end.</summary>
    public static byte[] Write(EnterpriseResult enterprise)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(enterprise, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Appends the JSON to a buffer.</summary>
    public static void Write(EnterpriseResult enterprise, IBufferWriter<byte> buffer)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        Profile(json, enterprise.Profile);
        json.WriteStartObject("windows");
        foreach (var kind in WindowKinds.All)
        {
            if (enterprise.Windows.TryGetValue(kind, out var window)) Window(json, kind, window);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Profile(Utf8JsonWriter json, EnterpriseProfile profile)
    {
        json.WriteString("creditCode", profile.CreditCode.Value);
        json.WriteString("name", profile.Name);
        Text(json, "town", profile.Town);
        Text(json, "industry", profile.Industry);
        if (profile.AboveScale is { } aboveScale) json.WriteBoolean("aboveScale", aboveScale);
        Text(json, "chain", profile.Chain);
        Text(json, "park", profile.Park);
        if (profile.FoundedOn is { } founded) json.WriteString("foundedOn", founded.ToString("yyyy-MM-dd", null));
        Text(json, "status", profile.Status);
        if (profile.AttributesLater) json.WriteBoolean("attributesLater", true);
    }

    private static void Window(Utf8JsonWriter json, WindowKind kind, WindowResult window)
    {
        json.WriteStartObject(kind.Word());
        json.WriteString("from", window.Window.From.ToString());
        json.WriteString("to", window.Window.To.ToString());
        Carbon(json, window.Carbon);
        PerMu(json, window.PerMu);
        json.WriteEndObject();
    }

    private static void Carbon(Utf8JsonWriter json, CarbonCode carbon)
    {
        json.WriteStartObject("carbon");
        json.WriteString("status", carbon.Status.Word());
        Number(json, "gridKwh", carbon.Energy.GridKwh);
        Number(json, "tceEquivalent", carbon.Energy.TceEquivalent);
        Number(json, "tceCalorific", carbon.Energy.TceCalorific);
        Number(json, "grossT", carbon.Emissions.GrossT);
        Number(json, "netT", carbon.Emissions.NetT);
        Number(json, "valueAddedWan", carbon.ValueAddedWan);
        json.WriteNumber("valueAddedMonths", carbon.ValueAddedMonths);
        json.WriteNumber("powerMonths", carbon.PowerMonths);
        Number(json, "intensity", carbon.Intensity);
        if (carbon.Level is { } level) json.WriteString("level", level.Word());
        if (carbon.Benchmark is { } benchmark) Benchmark(json, benchmark);
        Number(json, "ratio", carbon.Ratio);
        if (carbon.Grade is { } grade) json.WriteNumber("grade", grade);
        Number(json, "neutralityRate", carbon.NeutralityRate);
        if (carbon.NextGrade is { } next)
        {
            json.WriteStartObject("nextGrade");
            json.WriteNumber("grade", next.Grade);
            Number(json, "netTMax", next.NetTMax);
            Number(json, "valueAddedWanMin", next.ValueAddedWanMin);
            json.WriteEndObject();
        }

        Flags(json, carbon.Flags);
        json.WriteEndObject();
    }

    private static void Benchmark(Utf8JsonWriter json, CarbonBenchmark benchmark)
    {
        json.WriteStartObject("benchmark");
        json.WriteString("scope", benchmark.Scope);
        Number(json, "intensity", benchmark.Intensity);
        if (benchmark.Sample is { } sample) json.WriteNumber("sample", sample);
        if (benchmark.ElectricityOnly is { } electricityOnly) json.WriteNumber("electricityOnly", electricityOnly);
        Number(json, "totalNetT", benchmark.TotalNetT);
        Number(json, "totalValueAddedWan", benchmark.TotalValueAddedWan);
        json.WriteEndObject();
    }

    private static void PerMu(Utf8JsonWriter json, PerMu perMu)
    {
        json.WriteStartObject("perMu");
        Number(json, "taxWan", perMu.TaxWan);
        Number(json, "landMu", perMu.LandMu);
        Number(json, "valueAddedWan", perMu.ValueAddedWan);
        Number(json, "employees", perMu.Employees);
        Number(json, "tceEquivalent", perMu.TceEquivalent);
        Number(json, "emissionsT", perMu.EmissionsT);
        Number(json, "rdWan", perMu.RdWan);
        Number(json, "revenueWan", perMu.RevenueWan);
        Number(json, "gridKwh", perMu.GridKwh);
        Number(json, "taxPerMu", perMu.TaxPerMu);
        Number(json, "valueAddedPerMu", perMu.ValueAddedPerMu);
        Number(json, "labourProductivity", perMu.LabourProductivity);
        Number(json, "valueAddedPerTce", perMu.ValueAddedPerTce);
        Number(json, "valueAddedPerEmissionT", perMu.ValueAddedPerEmissionT);
        Number(json, "rdShare", perMu.RdShare);
        Number(json, "taxPer10MWh", perMu.TaxPer10MWh);
        Flags(json, perMu.Flags);
        json.WriteEndObject();
    }

    private static void Flags(Utf8JsonWriter json, IReadOnlyList<string> flags)
    {
        json.WriteStartArray("flags");
        foreach (var flag in flags) json.WriteStringValue(flag);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, Trim(number));
    }

    // Dividing by one with 28 zeros drops a decimal's trailing zeros; zero itself may carry a scale and a sign.
    internal static decimal Trim(decimal value) => value == 0m ? 0m : value / 1.0000000000000000000000000000m;
}
