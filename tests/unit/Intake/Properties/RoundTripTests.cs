using CsCheck;
using Wuyi.Pipeline.Corpus;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Intake.Corpus;

namespace Wuyi.Pipeline.UnitTests.Intake.Properties;

/// <summary>Any table of records written in any accepted form reads back equal, to the last decimal, and so gives the same facts whatever the form.</summary>
public class RoundTripTests
{
    private static readonly Form[] Readable = [.. Forms.All.Where(form => form.Waits is null)];

    [Theory]
    [InlineData(SourceNames.Power)]
    [InlineData(SourceNames.Tax)]
    [InlineData(SourceNames.Land)]
    [InlineData(SourceNames.Enterprises)]
    [InlineData(SourceNames.Statistics)]
    public void A_table_reads_back_equal_in_any_form(string source) =>
        Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[1, 12], Gen.Int[0, Readable.Length - 1]).Sample((number, rows, form) =>
        {
            var table = TableMaker.Make(source, number, rows);
            var read = FileRead.Of(source, Readable[form].Write(new Book(new Sheet("表", table.Rows) { Merges = table.Merges })));
            if (read.Outcome.Status == FileStatus.Rejected || read.Outcome.RowsRejected > 0) throw new InvalidOperationException($"{Readable[form]}: {read.Told}\n{Shown(table)}");
            Equal(table, read, Readable[form]);
        }, iter: 250);

    private static void Equal(WrittenTable table, FileRead read, Form form)
    {
        if (table.Records.Count != read.Records.Rows.Count) throw new InvalidOperationException($"{form}: {read.Records.Rows.Count} records of {table.Records.Count}\n{read.Told}\n{Shown(table)}");
        for (var i = 0; i < table.Records.Count; i++)
        {
            foreach (var (column, value) in table.Records[i])
            {
                if (read.Records.Rows[i][column] != value) throw new InvalidOperationException($"{form}: record {i} {column} “{read.Records.Rows[i][column]}”, wanted “{value}”\n{Shown(table)}");
            }
        }
    }

    private static string Shown(WrittenTable table) => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.Text))));
}
