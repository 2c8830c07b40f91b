using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>The app settings of a local run: those of functions/local.settings.sample.json, with this run's storage and keys.</summary>
internal static class LocalSettings
{
    public static IReadOnlyDictionary<string, string?> For(LocalHostOptions options)
    {
        var settings = Sample();
        foreach (var connection in new[] { "Inbox", "Store", "AzureWebJobsStorage" }) settings[connection] = options.ConnectionString;

        // The watcher of this host delivers within a second; the sweep is only its safety net.
        settings["SweepInboxesSchedule"] = "0 */10 * * * *";

        // The emulator keeps all tables in one document of at most 512 MB: superseded runs go soon, not after a day as on the service.
        settings["WatchFreshnessSchedule"] = "*/30 * * * * *";
        settings["Results:CollectAfter"] = "00:02:00";
        settings["Results:KeptRuns"] = "1";

        // Three years of the demo county's windows: the campaign of a month looks back on all of them.
        settings["Results:CachedRows"] = "500000";
        settings["Campaign:CollectAfter"] = "00:02:00";
        settings["Campaign:KeptRuns"] = "1";
        settings["Access:ReaderKeyHashes"] = Hash(options.Keys.Reader);
        settings["Access:OperatorKeyHashes"] = Hash(options.Keys.Operator);
        settings["Access:LocalOperator"] = "true";
        foreach (var (name, value) in options.Settings) settings[name] = value;
        return settings;
    }

    private static Dictionary<string, string?> Sample()
    {
        var path = Path.Combine(RepositoryFolder.Find(), "functions", "local.settings.sample.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(
            setting => setting.Name.Replace("__", ":", StringComparison.Ordinal),
            string? (setting) => setting.Value.GetString(),
            StringComparer.OrdinalIgnoreCase);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
