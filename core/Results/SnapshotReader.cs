using ParquetSharp;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>Reads one window of a snapshot back into rows, decimals as rounded in the file.</summary>
internal static class SnapshotReader
{
    private const int Chunk = 4096;

    /// <summary>The whole window.</summary>
    public static IReadOnlyList<SnapshotRow> Read(Stream snapshot, WindowKind window)
    {
        using var file = new ParquetFileReader(snapshot, leaveOpen: true);
        using var group = file.RowGroup(GroupOf(window));
        using var columns = new Columns(file, group, checked((int)group.MetaData.NumRows));
        var rows = new SnapshotRow[columns.Rows];
        for (var i = 0; i < rows.Length; i++) rows[i] = RowAt(columns, i);
        return rows;
    }

    /// <summary>Row by row: memory holds one chunk of the columns, however many enterprises there are.</summary>
    public static IEnumerable<SnapshotRow> Stream(Stream snapshot, WindowKind window)
    {
        using var file = new ParquetFileReader(snapshot, leaveOpen: true);
        using var group = file.RowGroup(GroupOf(window));
        using var columns = new Columns(file, group, Chunk);
        for (var i = 0; i < columns.Rows; i++) yield return RowAt(columns, i);
    }

    private static int GroupOf(WindowKind window) => ((List<WindowKind>)[.. WindowKinds.All]).IndexOf(window);

    private static SnapshotRow RowAt(Columns columns, int row)
    {
        columns.MoveTo(row);
        return new SnapshotRow(
            Profile(columns),
            new WindowResult(
                new MonthWindow(Month.Parse(columns.Text("window_from")), Month.Parse(columns.Text("window_to"))),
                Carbon(columns),
                PerMu(columns)));
    }

    private static EnterpriseProfile Profile(Columns columns) => new()
    {
        CreditCode = CreditCode.Parse(columns.Text("credit_code")),
        Name = columns.Text("name")!,
        Town = columns.Text("town"),
        Industry = columns.Text("industry"),
        AboveScale = columns.Value<bool?>("above_scale"),
        Chain = columns.Text("chain"),
        Park = columns.Text("park"),
        FoundedOn = columns.Value<Date?>("founded_on") is { } day ? DateOnly.FromDateTime(day.DateTime) : null,
        Status = columns.Text("register_status"),
        AttributesLater = columns.Value<bool>("attributes_later"),
    };

    private static CarbonCode Carbon(Columns columns) => new()
    {
        Status = ResultWords.ParseStatus(columns.Text("carbon_status")!),
        Energy = new Energy(columns.Number("grid_kwh"), columns.Required("tce_equivalent"), columns.Required("tce_calorific")),
        Emissions = new Emissions(columns.Required("gross_t"), columns.Required("net_t")),
        ValueAddedWan = columns.Number("value_added_wan"),
        ValueAddedMonths = columns.Value<int>("value_added_months"),
        PowerMonths = columns.Value<int>("power_months"),
        Intensity = columns.Number("intensity"),
        Level = columns.Text("level") is { } level ? ResultWords.ParseLevel(level) : null,
        Benchmark = Benchmark(columns),
        Ratio = columns.Number("ratio"),
        Grade = columns.Value<int?>("grade"),
        NeutralityRate = columns.Required("neutrality_rate"),
        NextGrade = columns.Value<int?>("next_grade") is { } next
            ? new NextGrade(next, columns.Number("next_grade_net_t_max"), columns.Number("next_grade_value_added_wan_min"))
            : null,
        Flags = columns.Flags("carbon_flags"),
    };

    private static CarbonBenchmark? Benchmark(Columns columns) => columns.Text("benchmark_scope") is { } scope
        ? new CarbonBenchmark(
            scope, columns.Required("benchmark_intensity"), columns.Value<int?>("benchmark_sample"), columns.Value<int?>("benchmark_electricity_only"),
            columns.Number("benchmark_total_net_t"), columns.Number("benchmark_total_value_added_wan"))
        : null;

    private static PerMu PerMu(Columns columns) => new()
    {
        TaxWan = columns.Number("tax_wan"),
        LandMu = columns.Required("land_mu"),
        ValueAddedWan = columns.Number("per_mu_value_added_wan"),
        Employees = columns.Number("employees"),
        TceEquivalent = columns.Number("per_mu_tce_equivalent"),
        EmissionsT = columns.Number("emissions_t"),
        RdWan = columns.Number("rd_wan"),
        RevenueWan = columns.Number("revenue_wan"),
        GridKwh = columns.Number("per_mu_grid_kwh"),
        TaxPerMu = columns.Number("tax_per_mu"),
        ValueAddedPerMu = columns.Number("value_added_per_mu"),
        LabourProductivity = columns.Number("labour_productivity"),
        ValueAddedPerTce = columns.Number("value_added_per_tce"),
        ValueAddedPerEmissionT = columns.Number("value_added_per_emission_t"),
        RdShare = columns.Number("rd_share"),
        TaxPer10MWh = columns.Number("tax_per_10mwh"),
        Flags = columns.Flags("per_mu_flags"),
    };

    /// <summary>Columns of the row group, read in chunks when first asked for; <see cref="MoveTo"/> says which row is meant.</summary>
    private sealed class Columns(ParquetFileReader file, RowGroupReader group, int chunk) : IDisposable
    {
        private readonly Dictionary<string, IChunked> _read = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IReadOnlyList<string>> _flags = new(StringComparer.Ordinal);
        private int _row;

        public int Rows { get; } = checked((int)group.MetaData.NumRows);

        public void Dispose()
        {
            foreach (var column in _read.Values) column.Dispose();
        }

        /// <summary>Rows come in ascending order.</summary>
        public void MoveTo(int row)
        {
            // Texts repeat, but the names of a province need not all stay.
            if (row / chunk != _row / chunk) _texts.Clear();
            _row = row;
        }

        public T Value<T>(string name)
        {
            if (!_read.TryGetValue(name, out var column))
            {
                var index = file.FileMetaData.Schema.ColumnIndex(name);
                if (index < 0) throw new InvalidDataException($"snapshot: no column {name}");
                _read.Add(name, column = new Chunked<T>(group.Column(index).LogicalReader<T>(), Math.Min(chunk, Rows)));
            }

            return ((Chunked<T>)column)[_row];
        }

        /// <summary>Equal texts become one object: towns, industries and flags repeat in thousands of rows.</summary>
        public string? Text(string name)
        {
            if (Value<string?>(name) is not { } text) return null;
            if (_texts.TryGetValue(text, out var known)) return known;
            _texts.Add(text, text);
            return text;
        }

        public IReadOnlyList<string> Flags(string name)
        {
            var text = Text(name)!;
            if (!_flags.TryGetValue(text, out var flags)) _flags.Add(text, flags = text.Length == 0 ? [] : text.Split(','));
            return flags;
        }

        public decimal? Number(string name) => Value<decimal?>(name);

        public decimal Required(string name) => Value<decimal?>(name)
            ?? throw new InvalidDataException($"snapshot: {name} is empty in row {_row}");
    }

    private interface IChunked : IDisposable;

    /// <summary>A column of which one chunk is in memory; chunks nobody asked for are skipped.</summary>
    private sealed class Chunked<T>(LogicalColumnReader<T> reader, int size) : IChunked
    {
        private readonly T[] _values = new T[size];
        private int _first;
        private int _end;

        public T this[int row]
        {
            get
            {
                while (row >= _end)
                {
                    _first = _end;
                    var read = reader.ReadBatch(_values.AsSpan());
                    if (read == 0) throw new InvalidDataException("snapshot: a column is shorter than its row group");
                    _end += read;
                }

                return _values[row - _first];
            }
        }

        public void Dispose() => reader.Dispose();
    }
}
