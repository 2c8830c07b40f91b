namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Space for what is expanded from a file: in memory while small, else on the temporary disk, gone when closed.</summary>
internal static class TemporaryFile
{
    private const int InMemory = 8 << 20;

    /// <summary>A new, empty, seekable stream.</summary>
    /// <param name="expected">Bytes that will be written, as far as known.</param>
    public static Stream Create(long expected) => expected <= InMemory
        ? new MemoryStream((int)Math.Max(0, expected))
        : new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
