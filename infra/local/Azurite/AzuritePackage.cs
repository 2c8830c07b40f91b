using System.Security.Cryptography;

namespace Wuyi.Pipeline.Local.Azurite;

/// <summary>The npm package of Azurite, pinned by package-lock.json; fetched when it is missing or when the lock file has changed.</summary>
internal static class AzuritePackage
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Folder of <c>launch.cjs</c> and its neighbours.</summary>
    public static string LauncherFolder => Path.Combine(Folder, "Azurite");

    private static string Folder => Path.Combine(RepositoryFolder.Find(), "infra", "local");

    /// <summary>Path of Azurite's entry point, after <c>npm ci</c> if need be.</summary>
    /// <exception cref="LocalRunException">npm is missing or failed.</exception>
    public static async Task<string> EnsureAsync(Action<string>? tell, CancellationToken cancellation)
    {
        var folder = Folder;
        var entry = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        var stamp = Path.Combine(folder, "node_modules", ".installed-lock-sha256");
        if (await IsCurrentAsync(folder, entry, stamp, cancellation)) return entry;

        // Test assemblies and a local run may come here at the same moment: one installs, the others wait and look again.
        await using var gate = await FileGate.EnterAsync(Path.Combine(folder, ".npm-ci.lock"), LockTimeout, cancellation);
        if (await IsCurrentAsync(folder, entry, stamp, cancellation)) return entry;

        tell?.Invoke("正在获取 Azurite(npm ci)……");
        var result = await NodeTools.NpmAsync(["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder, cancellation)
            ?? throw new LocalRunException(
                "未找到 npm。它随 Node.js 20 一起安装,请检查 PATH。",
                "npm was not found. It comes with Node.js 20: check PATH.");
        if (result.ExitCode != 0 || !File.Exists(entry))
        {
            throw new LocalRunException(
                $"获取 Azurite 失败(npm ci 退出码 {result.ExitCode}),请检查网络和 npm 源设置:\n{Tail(result.Errors)}",
                $"Azurite could not be fetched (npm ci ended with {result.ExitCode}): check the network and npm's registry setting.");
        }

        await File.WriteAllTextAsync(stamp, await LockHashAsync(folder, cancellation), cancellation);
        return entry;
    }

    private static async Task<bool> IsCurrentAsync(string folder, string entry, string stamp, CancellationToken cancellation) =>
        File.Exists(entry) && File.Exists(stamp)
        && await File.ReadAllTextAsync(stamp, cancellation) == await LockHashAsync(folder, cancellation);

    private static async Task<string> LockHashAsync(string folder, CancellationToken cancellation) =>
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellation)));

    private static string Tail(string text)
    {
        var lines = text.Trim().Split('\n');
        return string.Join('\n', lines.Skip(Math.Max(0, lines.Length - 15)));
    }
}
