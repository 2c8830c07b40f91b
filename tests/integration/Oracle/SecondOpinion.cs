using System.Globalization;
using System.Reflection;
using System.Text.Json;
using DuckDB.NET.Data;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>
/// The rules once more, as SQL over the same Parquet files (Sql/*.sql): written from RULES and RULINGS alone, sharing neither code
/// nor arithmetic (double here, decimal there) with the engine.
/// </summary>
internal sealed class SecondOpinion : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    private SecondOpinion(IReadOnlyList<LiveFile> inDropOrder, IReadOnlyList<Month> periods, IReadOnlyList<Decision> decisions, IReadOnlyList<int> years)
    {
        _connection.Open();
        Run("CREATE TABLE windows (window_id INTEGER, period INTEGER, kind VARCHAR, from_m INTEGER, to_m INTEGER, n INTEGER)");
        Insert("windows", periods.SelectMany(period => WindowKinds.All.Select(kind => (period, kind))).Select((asked, id) => Window(id, asked.period, asked.kind)));
        Run("CREATE TABLE years (year INTEGER)");
        Insert("years", years.Select(year => new object?[] { year }));
        LoadFacts(inDropOrder);
        Run("CREATE TABLE IF NOT EXISTS adjustments (root INTEGER, file_no INTEGER, row INTEGER, credit_code VARCHAR, year INTEGER, kind VARCHAR, class VARCHAR, points DOUBLE, reason VARCHAR, authority VARCHAR, document_no VARCHAR, decided_on DATE)");
        LoadNames();
        LoadDecisions(decisions);
        LoadRulebook();
    }

    /// <summary>All periods and windows in one go; <paramref name="years"/> are evaluated, their January and December must be among the periods.</summary>
    public static SecondOpinion On(IReadOnlyList<LiveFile> inDropOrder, IReadOnlyList<Month> periods, IReadOnlyList<Decision>? decisions = null, IReadOnlyList<int>? years = null)
    {
        var opinion = new SecondOpinion(inDropOrder, periods, decisions ?? [], years ?? []);
        opinion.RunScripts(".Oracle.Sql.");
        return opinion;
    }

    /// <summary>The periods, and on top of them what the campaign says of groups and targets (Campaign/*.sql); for a year's change the month a year before must be among them.</summary>
    public static SecondOpinion OfCampaign(IReadOnlyList<LiveFile> inDropOrder, IReadOnlyList<Month> periods, IReadOnlyList<int>? years = null)
    {
        var opinion = On(inDropOrder, periods, years: years);
        opinion.RunScripts(".Oracle.Campaign.");
        return opinion;
    }

    private void RunScripts(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var script in assembly.GetManifestResourceNames().Where(name => name.Contains(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(script)!);
            Run(reader.ReadToEnd());
        }
    }

    /// <summary>Rows of a query, each a name → value; null for SQL NULL.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Ask(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new Dictionary<string, object?>(StringComparer.Ordinal);
            for (var i = 0; i < reader.FieldCount; i++) row[reader.GetName(i)] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            yield return row;
        }
    }

    public void Dispose() => _connection.Dispose();

    private static object?[] Window(int id, Month period, WindowKind kind)
    {
        var last = (period.Year * 12) + period.Number - 1;
        var count = kind switch { WindowKind.Rolling12 => 12, WindowKind.YearToDate => period.Number, _ => 1 };
        return [id, (period.Year * 100) + period.Number, kind.ToString(), last - count + 1, last, count];
    }

    private void LoadFacts(IReadOnlyList<LiveFile> inDropOrder)
    {
        Run("CREATE TABLE files (file_no INTEGER, root INTEGER, source VARCHAR, segment_path VARCHAR)");
        Insert("files", inDropOrder.SelectMany((file, number) => file.Segments.Select(segment => new object?[] { number, RootOf(file, inDropOrder), file.Source, segment.Blob })));
        foreach (var source in inDropOrder.GroupBy(file => file.Source, StringComparer.Ordinal))
        {
            var paths = string.Join(',', source.SelectMany(file => file.Segments).Select(segment => Quoted(segment.Blob)));
            Run($"CREATE TABLE {source.Key} AS SELECT file_no, root, r.* EXCLUDE (filename) FROM read_parquet([{paths}], filename = true) r JOIN files ON segment_path = filename");

            // A row that a later correction of the same base brings again counts as the later one has it.
            Run($"DELETE FROM {source.Key} WHERE EXISTS (SELECT 1 FROM {source.Key} later WHERE later.root = {source.Key}.root AND later.row = {source.Key}.row AND later.file_no > {source.Key}.file_no)");
        }
    }

    /// <summary>Corrections and their base are one file in several drops; without the base, its number is the first correction's.</summary>
    private static int RootOf(LiveFile file, IReadOnlyList<LiveFile> inDropOrder)
    {
        var root = file.Corrects ?? file.FileId;
        return inDropOrder.TakeWhile(other => other.FileId != root && other.Corrects != root).Count();
    }

    private void LoadNames()
    {
        const string Spellings = """
            SELECT DISTINCT unnest(regexp_split_to_array(name, '[、，,;；]')) AS name FROM (
              SELECT name FROM enterprises UNION SELECT former_names FROM enterprises) UNION
            SELECT name FROM power UNION SELECT name FROM meters UNION SELECT holder_name FROM meters UNION SELECT name FROM tax UNION
            SELECT holder_name FROM land UNION SELECT lessor_name FROM leases UNION SELECT lessee_name FROM leases
            """;
        Run("CREATE TABLE name_keys (name VARCHAR, key VARCHAR); CREATE TABLE normal_names (name VARCHAR, normal VARCHAR)");
        var names = Ask(Spellings).Select(row => row["name"]).OfType<string>().ToList();
        Insert("normal_names", names.Select(name => new object?[] { name, NameKeys.Normal(name) }));
        Insert("name_keys", names.Select(name => new object?[] { name, NameKeys.Of(name) }).Where(pair => pair[1] is not null).ToList());
    }

    /// <summary>Subject <c>kind:key</c>; target <c>code</c> or <c>code 2022-01..2022-12</c>.</summary>
    private void LoadDecisions(IReadOnlyList<Decision> decisions)
    {
        Run("CREATE TABLE decisions (seq INTEGER, kind VARCHAR, key VARCHAR, verdict VARCHAR, code VARCHAR, from_m INTEGER, to_m INTEGER)");
        Insert("decisions", decisions.Select((decision, seq) =>
        {
            var subject = decision.Subject.Split(':', 2);
            var target = decision.Target?.Split(' ');
            var months = target is { Length: 2 } ? target[1].Split("..") : ["", ""];
            return new object?[] { seq, subject[0], subject[1], decision.Verdict, target?[0], Index(months[0], 0), Index(months[1], 999_999) };
        }));

        static int Index(string month, int open) => month.Length == 0 ? open
            : (int.Parse(month[..4], CultureInfo.InvariantCulture) * 12) + int.Parse(month[5..], CultureInfo.InvariantCulture) - 1;
    }

    private void LoadRulebook()
    {
        Run("CREATE TABLE counted_kinds (kind VARCHAR); CREATE TABLE fuel_factors (item VARCHAR, kgce DOUBLE, co2 DOUBLE); CREATE TABLE grid_factors (year INTEGER, factor DOUBLE)");
        using var book = JsonDocument.Parse(RuleSets.EmbeddedDocument());
        var energy = book.RootElement.GetProperty("energy");
        Insert("counted_kinds", book.RootElement.GetProperty("tax").GetProperty("countedKinds").GetProperty("value").EnumerateArray().Select(kind => new object?[] { kind.GetString() }));
        var series = energy.GetProperty("gridFactors").GetProperty("series").GetProperty(energy.GetProperty("gridFactors").GetProperty("use").GetProperty("value").GetString()!);
        Insert("grid_factors", series.EnumerateObject().Select(year => new object?[] { int.Parse(year.Name, CultureInfo.InvariantCulture), Value(year.Value) }));
        Insert("fuel_factors", energy.GetProperty("coalEquivalent").GetProperty("items").EnumerateObject().Select(item => new object?[]
        {
            item.Name, Value(item.Value) * (item.Name.EndsWith("_t", StringComparison.Ordinal) ? 1000 : 1),
            Value(energy.GetProperty("co2").GetProperty(item.Name)) / (item.Name == "natural_gas_m3" ? 10000 : 1),
        }));

        static double Value(JsonElement constant) => constant.GetProperty("value").GetDouble();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Insert(string table, IEnumerable<object?[]> rows)
    {
        var values = rows.Select(row => $"({string.Join(',', row.Select(value => value is null ? "NULL" : value is string text ? Quoted(text) : Convert.ToString(value, CultureInfo.InvariantCulture)))})").ToList();
        if (values.Count > 0) Run($"INSERT INTO {table} VALUES {string.Join(',', values)}");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
