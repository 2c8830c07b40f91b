using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Results;

public sealed class SnapshotCacheTests
{
    private static readonly IReadOnlyList<SnapshotRow> TenRows = new SnapshotRow[10];

    [Fact]
    public async Task Many_readers_load_a_window_once()
    {
        var cache = new SnapshotCache(100);
        var gate = new TaskCompletionSource<IReadOnlyList<SnapshotRow>>();
        var loads = 0;
        var readers = Enumerable.Range(0, 20).Select(_ => cache.GetAsync("a", WindowKind.Month, Load, default)).ToList();
        gate.SetResult(TenRows);
        foreach (var rows in await Task.WhenAll(readers)) Assert.Same(TenRows, rows);
        Assert.Equal(1, loads);

        Task<IReadOnlyList<SnapshotRow>> Load()
        {
            Interlocked.Increment(ref loads);
            return gate.Task;
        }
    }

    [Fact]
    public async Task The_window_not_used_for_longest_goes_first()
    {
        var cache = new SnapshotCache(20);
        var loads = new List<string>();
        foreach (var name in new[] { "a", "b", "a", "c", "a", "b" })
        {
            await cache.GetAsync(name, WindowKind.Month, () => { loads.Add(name); return Task.FromResult(TenRows); }, default);
            Assert.True(cache.Count <= 2);
        }

        Assert.Equal(["a", "b", "c", "b"], loads);
    }

    [Fact]
    public async Task The_last_one_stays_even_when_it_is_larger_than_the_bound()
    {
        var cache = new SnapshotCache(5);
        await cache.GetAsync("a", WindowKind.Month, () => Task.FromResult(TenRows), default);
        Assert.Same(TenRows, await cache.GetAsync("a", WindowKind.Month, () => throw new InvalidOperationException("loaded twice"), default));
    }

    [Fact]
    public async Task A_failed_load_is_tried_again()
    {
        var cache = new SnapshotCache(100);
        await Assert.ThrowsAsync<IOException>(() => cache.GetAsync("a", WindowKind.Month, () => throw new IOException("refused"), default));
        Assert.Same(TenRows, await cache.GetAsync("a", WindowKind.Month, () => Task.FromResult(TenRows), default));
    }

    [Fact]
    public async Task A_reader_that_gives_up_does_not_take_the_load_from_others()
    {
        var cache = new SnapshotCache(100);
        var gate = new TaskCompletionSource<IReadOnlyList<SnapshotRow>>();
        using var leaves = new CancellationTokenSource();
        var impatient = cache.GetAsync("a", WindowKind.Month, () => gate.Task, leaves.Token);
        var patient = cache.GetAsync("a", WindowKind.Month, () => throw new InvalidOperationException("loaded twice"), default);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult(TenRows);
        Assert.Same(TenRows, await patient);
    }
}
