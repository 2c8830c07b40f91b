using System.Diagnostics;
using Azure.Storage.Blobs;
using Wuyi.Pipeline.Local;
using Wuyi.Pipeline.Local.Azurite;

namespace Wuyi.Pipeline.IntegrationTests.Local;

public sealed class AzuriteServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wuyi-test-").FullName;

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart_on_the_same_folder()
    {
        await using (var first = await StartAsync())
        {
            await new BlobServiceClient(first.ConnectionString).CreateBlobContainerAsync("kept");
            await new BlobServiceClient(first.ConnectionString).GetBlobContainerClient("kept")
                .UploadBlobAsync("a/b.txt", BinaryData.FromString("内容"));
        }

        await using var second = await StartAsync();
        var content = await new BlobServiceClient(second.ConnectionString).GetBlobContainerClient("kept").GetBlobClient("a/b.txt").DownloadContentAsync();
        Assert.Equal("内容", content.Value.Content.ToString());
    }

    [Fact]
    public async Task It_is_gone_after_disposal()
    {
        var server = await StartAsync();
        var pid = server.ProcessId;
        Assert.True(IsListening(server.Ports.Blob));
        await server.DisposeAsync();

        Assert.False(IsListening(server.Ports.Blob));
        Assert.False(File.Exists(Path.Combine(_folder, "azurite.pid.json")));
        Assert.True(HasEnded(pid));
    }

    [Fact]
    public async Task A_second_run_on_the_same_folder_is_refused_in_both_languages()
    {
        await using var first = await StartAsync();
        var refusal = await Assert.ThrowsAsync<LocalRunException>(StartAsync);
        Assert.Contains("数据目录正被另一个运行中的程序使用", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("the state folder is in use", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_orphan_of_the_folder_is_closed_first()
    {
        // An orphan: the pid file names a process that runs, and nobody holds the folder's lock.
        using var orphan = Process.Start(new ProcessStartInfo("node", ["-e", "setInterval(() => {}, 1000)"]))!;
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "azurite.pid.json"),
            $$"""{"Pid":{{orphan.Id}},"StartedAt":"{{new DateTimeOffset(orphan.StartTime):O}}"}""");

        await using var server = await StartAsync();
        Assert.True(orphan.WaitForExit(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_recorded_pid_that_now_belongs_to_another_process_is_left_alone()
    {
        using var stranger = Process.Start(new ProcessStartInfo("node", ["-e", "setInterval(() => {}, 1000)"]))!;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(_folder, "azurite.pid.json"),
                $$"""{"Pid":{{stranger.Id}},"StartedAt":"2020-01-01T00:00:00+00:00"}""");
            await using var server = await StartAsync();
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task When_its_owner_dies_it_closes_itself_in_good_order()
    {
        var package = Path.Combine(RepositoryFolder.Find(), "infra", "local");
        using var owner = Process.Start(new ProcessStartInfo("node", ["-e", "setInterval(() => {}, 1000)"]))!;
        var log = Path.Combine(_folder, "azurite.log");
        var launch = new ProcessStartInfo("node",
        [
            Path.Combine(package, "Azurite", "launch.cjs"), log, Path.Combine(package, "node_modules", "azurite", "dist", "src", "azurite.js"),
            "--location", _folder, "--silent", "--disableTelemetry", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ])
        { RedirectStandardOutput = true };
        launch.Environment["WUYI_AZURITE_OWNER"] = owner.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        launch.Environment["WUYI_AZURITE_STOP_FILE"] = Path.Combine(_folder, "stop");
        await (await StartAsync()).DisposeAsync(); // The package is there after this.
        using var launched = Process.Start(launch)!;
        var pid = int.Parse(await launched.StandardOutput.ReadToEndAsync(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await Becomes(() => File.ReadAllText(log).Contains("Table service is successfully listening", StringComparison.Ordinal)));

        owner.Kill();
        Assert.True(await Becomes(() => HasEnded(pid)));
        Assert.Contains("Table service successfully closed", await File.ReadAllTextAsync(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_once_take_different_ports()
    {
        await using var first = await StartAsync(preferDefaultPorts: true);
        await using var second = await AzuriteServer.StartAsync(new AzuriteOptions { PreferDefaultPorts = true }, CancellationToken.None);
        int[] ports = [first.Ports.Blob, first.Ports.Queue, first.Ports.Table, second.Ports.Blob, second.Ports.Queue, second.Ports.Table];
        Assert.Equal(6, ports.Distinct().Count());
        Assert.All(ports, port => Assert.NotEqual(0, port));
    }

    [Fact]
    public async Task It_runs_in_a_process_group_of_its_own_so_that_ctrl_c_does_not_reach_it_first()
    {
        if (!OperatingSystem.IsLinux()) return;
        await using var server = await StartAsync();
        Assert.Equal(server.ProcessId, ProcessGroup(server.ProcessId));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<AzuriteServer> StartAsync() => StartAsync(preferDefaultPorts: false);

    private Task<AzuriteServer> StartAsync(bool preferDefaultPorts) =>
        AzuriteServer.StartAsync(new AzuriteOptions { StateFolder = _folder, PreferDefaultPorts = preferDefaultPorts }, CancellationToken.None);

    private static async Task<bool> Becomes(Func<bool> state)
    {
        for (var i = 0; i < 400 && !state(); i++) await Task.Delay(50);
        return state();
    }

    private static int ProcessGroup(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsListening(int port)
    {
        using var client = new System.Net.Sockets.TcpClient();
        try
        {
            client.Connect(System.Net.IPAddress.Loopback, port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private static bool HasEnded(int pid)
    {
        if (!OperatingSystem.IsLinux()) return !Process.GetProcesses().Any(p => p.Id == pid);
        var stat = $"/proc/{pid}/stat";
        return !File.Exists(stat) || File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
    }
}
