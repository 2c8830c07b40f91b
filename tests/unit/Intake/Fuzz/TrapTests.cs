using System.Diagnostics;
using System.Globalization;
using Wuyi.Pipeline.Corpus.Families;
using Wuyi.Pipeline.Model;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.UnitTests.Intake.Fuzz;

/// <summary>"No file may take more than 512 MB of memory or run for ever": the traps, read in a process of their own that is looked at from outside.</summary>
public class TrapTests(ITestOutputHelper output)
{
    private const long MostKb = 512 * 1024;

    [Fact]
    public async Task No_trap_takes_more_than_512_MB_of_a_process_or_runs_for_ever()
    {
        var folder = Directory.CreateTempSubdirectory("traps");
        try
        {
            var files = new List<string>();
            foreach (var (name, write) in Traps.All)
            {
                var file = Path.Combine(folder.FullName, files.Count.ToString("00", CultureInfo.InvariantCulture));
                using (var stream = File.Create(file)) write(stream);
                files.Add(file);
            }

            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Wuyi.Pipeline.Corpus.dll"), "read", SourceNames.Power, .. files]) start.ArgumentList.Add(argument);
            using var child = Process.Start(start)!;
            var errors = child.StandardError.ReadToEndAsync();
            var lines = child.StandardOutput.ReadToEndAsync();
            using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(8));
            try
            {
                await child.WaitForExitAsync(stop.Token);
            }
            catch (OperationCanceledException)
            {
                child.Kill();
                Assert.Fail($"does not end: {Told(await lines)}");
            }

            var told = Told(await lines);
            output.WriteLine(told);
            Assert.True(child.ExitCode == 0, $"{told}\n{await errors}");
            var results = (await lines).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(Traps.All.Count, results.Length);
            Assert.All(results, line => Assert.True(long.Parse(line.Split(' ')[3], CultureInfo.InvariantCulture) <= MostKb, told));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Told(string lines) => string.Join('\n', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => $"{Traps.All[i].Name}: {line} KiB"));
}
