namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Opens files of any accepted format; the bytes decide which it is, never the name.</summary>
public static class TableReaders
{
    /// <summary>Opens a file for reading from its start. The reader does not dispose <paramref name="content"/>.</summary>
    /// <exception cref="UnreadableFileException">It is no table that can be read; code WP10xx.</exception>
    public static ITableReader Open(Stream content, IntakeLimits limits) => throw new NotImplementedException();
}
