using System.Security.Cryptography;
using System.Text.Json;

namespace Wuyi.Pipeline.Local;

/// <summary>The two keys of a local run. Generated ones stay in the state folder, so that bookmarks and scripts survive a restart.</summary>
public sealed record LocalKeys(string Reader, string Operator)
{
    private const string FileName = "keys.json";

    /// <summary>The given keys, else those of the state folder, else new ones of 192 random bits.</summary>
    public static async Task<LocalKeys> OpenAsync(string stateFolder, string? reader, string? @operator, CancellationToken cancellation)
    {
        var path = Path.Combine(stateFolder, FileName);
        var kept = File.Exists(path) ? Read(await File.ReadAllTextAsync(path, cancellation)) : null;
        if (kept is null)
        {
            kept = new LocalKeys(Generate(), Generate());
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(kept), cancellation);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return new LocalKeys(reader ?? kept.Reader, @operator ?? kept.Operator);
    }

    /// <summary>Never in a log.</summary>
    public override string ToString() => nameof(LocalKeys);

    private static LocalKeys? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<LocalKeys>(json) is { Reader.Length: > 0, Operator.Length: > 0 } keys ? keys : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Generate() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
