namespace Wuyi.Pipeline.Local;

/// <summary>A lock among processes: an open file that nobody else can open. The system lets go of it when the process ends, however it ends.</summary>
public sealed class FileGate : IAsyncDisposable
{
    private readonly FileStream _file;

    private FileGate(FileStream file) => _file = file;

    /// <summary>Takes the lock at once; null when another process has it.</summary>
    public static FileGate? TryEnter(string path)
    {
        try
        {
            return new FileGate(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="LocalRunException">Not free within <paramref name="timeout"/>.</exception>
    public static async Task<FileGate> EnterAsync(string path, TimeSpan timeout, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (TryEnter(path) is { } gate) return gate;
            if (TimeProvider.System.GetElapsedTime(started) > timeout)
                throw new LocalRunException($"等待文件锁超时:{path}", $"timed out waiting for the lock file {path}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
