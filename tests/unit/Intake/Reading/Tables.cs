using System.Text;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

/// <summary>Reads whole tables for assertions.</summary>
internal static class Tables
{
    public static IntakeLimits Limits { get; } = new();

    public static ITableReader OpenText(string text, IntakeLimits? limits = null) => Open(Encoding.UTF8.GetBytes(text), limits);

    public static ITableReader Open(byte[] bytes, IntakeLimits? limits = null) => TableReaders.Open(new MemoryStream(bytes), limits ?? Limits);

    public static List<string[]> Rows(string text, IntakeLimits? limits = null) => Rows(Encoding.UTF8.GetBytes(text), limits);

    public static List<string[]> Rows(byte[] bytes, IntakeLimits? limits = null)
    {
        using var table = Open(bytes, limits);
        return Rows(table);
    }

    public static List<string[]> Rows(ITableReader table)
    {
        var rows = new List<string[]>();
        while (table.Read()) rows.Add(Cells(table));
        return rows;
    }

    public static string[] Cells(ITableReader table) =>
        [.. Enumerable.Range(0, table.FieldCount).Select(field => table.Text(field).ToString())];

    /// <summary>The code with which a file is refused, at opening or while it is read.</summary>
    public static UnreadableFileException Refused(byte[] bytes, IntakeLimits? limits = null) =>
        Assert.Throws<UnreadableFileException>(() => Rows(bytes, limits));

    public static UnreadableFileException Refused(string text, IntakeLimits? limits = null) => Refused(Encoding.UTF8.GetBytes(text), limits);
}
