using System.Globalization;
using System.Text;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.UnitTests.Intake.Corpus;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.UnitTests.Intake.Fuzz;

/// <summary>
/// Mutants of good files of every form: intake gives an outcome for each, in bounded memory and time, and what it accepts is what a second
/// reader reads. <c>WUYI_FUZZ=10000</c> makes so many; <c>WUYI_FUZZ_SEED</c> makes others.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int UsualMutants = 400;
    private const int UsualSeed = 20230515;

    /// <summary>Bytes that one small mutant may make intake allocate in all, freed ones counted.</summary>
    private const long MostAllocated = 256L << 20;

    /// <summary>Not a measure of speed: a reader that takes this long for a few kilobytes will never end.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    [Fact]
    public void Mutants_are_read_right_or_refused()
    {
        var count = Setting("WUYI_FUZZ", UsualMutants);
        var seed = Setting("WUYI_FUZZ_SEED", UsualSeed);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var failures = new List<string>();
        var (accepted, compared, most) = (0, 0, 0L);
        for (var i = 0; i < count; i++)
        {
            var good = FuzzSeed.All[i % FuzzSeed.All.Count];
            var mutant = new Mutator(unchecked((seed * 1_000_003) + i)).Mutate(good.Content);
            var (read, allocated, failure) = Read(good.Source, mutant);
            most = Math.Max(most, allocated);
            failure ??= allocated > MostAllocated ? $"{allocated} bytes allocated" : null;
            if (failure is null && read!.Outcome.Status != FileStatus.Rejected)
            {
                accepted++;
                var difference = SecondReading.Differs(good.Source, mutant, read);
                if (difference != "") compared++;
                failure = string.IsNullOrEmpty(difference) ? null : difference;
            }

            if (failure is null && i % 10 == 0) failure = Unequal(read!, Read(good.Source, mutant).Read!);
            var kind = read is null ? "failure" : read.Outcome.RejectionCode ?? read.Outcome.Status.ToString();
            outcomes[kind] = outcomes.GetValueOrDefault(kind) + 1;
            if (failure is not null) failures.Add(Tell(good, mutant, seed, i, failure));
        }

        var summary = string.Create(CultureInfo.InvariantCulture,
            $"{count} mutants, seed {seed}: {string.Join(", ", outcomes.Select(pair => $"{pair.Key} {pair.Value}"))}; {compared} of {accepted} accepted ones compared; at most {most / 1024} KiB allocated");
        output.WriteLine(summary);
        if (count != UsualMutants) File.WriteAllText(Path.Combine(ResultsFolder(), "fuzz-summary.txt"), summary + "\n" + string.Join('\n', failures));
        Assert.True(failures.Count == 0, $"{summary}\n{failures.Count} failures:\n{string.Join('\n', failures.Take(20))}");
        Assert.True(compared * 10 >= accepted * 7, summary);
    }

    private static (FileRead? Read, long Allocated, string? Failure) Read(string source, byte[] mutant)
    {
        using var stop = new CancellationTokenSource(Hang);
        var allocated = 0L;
        var task = Task.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = FileRead.Of(source, mutant, cancellation: stop.Token);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return read;
        });
        try
        {
            return task.Wait(Hang + TimeSpan.FromSeconds(10)) ? (task.Result, allocated, null) : (null, 0, "does not end");
        }
        catch (AggregateException thrown)
        {
            return (null, 0, thrown.InnerException!.ToString());
        }
    }

    private static string? Unequal(FileRead first, FileRead second) =>
        first.Outcome.Issues.SequenceEqual(second.Outcome.Issues) && first.Quarantine.AsSpan().SequenceEqual(second.Quarantine) ? null : "read twice, told differently";

    private static string Tell(FuzzSeed good, byte[] mutant, int seed, int number, string failure)
    {
        var file = Path.Combine(ResultsFolder(), $"mutant-{seed}-{number}{good.Form.Extension}");
        File.WriteAllBytes(file, mutant);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"mutant {number} of seed {seed} ({good}): {failure}");
        return text.Length > 1500 ? text.ToString(0, 1500) : text.ToString();
    }

    private static string ResultsFolder()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "TestResults");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
