using System.Globalization;
using Wuyi.Pipeline.Corpus.Families;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Intake.Properties;

/// <summary>Makes tables of records: any figures, and any of the ways to write them.</summary>
internal sealed class TableMaker
{
    /// <summary>What records hold is below a million million.</summary>
    private const decimal LargestFigure = 100_000_000_000m;

    private readonly Random _random;
    private readonly CellStyles _styles;
    private readonly List<string> _header = [];
    private readonly List<Func<int, Cell>> _cells = [];
    private readonly List<Dictionary<string, string?>> _records;
    private readonly List<string> _titles = [];
    private int _figureColumn = -1;
    private decimal _total;
    private bool _mayTotal = true;

    private TableMaker(int number, int rows)
    {
        _random = new Random(number);
        _styles = new CellStyles(_random);
        _records = [.. Enumerable.Range(0, rows).Select(_ => new Dictionary<string, string?>(StringComparer.Ordinal))];
    }

    /// <summary>A table of a source; the number decides everything.</summary>
    public static WrittenTable Make(string source, int number, int rows) => new TableMaker(number, rows).Make(source);

    private WrittenTable Make(string source)
    {
        switch (source)
        {
            case SourceNames.Power:
                Column(["户号", "用户编号", "用电户号", "客户编号"], PowerRecords.Account, _ => Account());
                Months(["年月", "抄表月份", "电费年月"], PowerRecords.Month);
                Figures(["电量", "用电量", "有功总电量"], PowerRecords.Kwh, [("", 1m), ("kWh", 1m), ("千瓦时", 1m), ("万kWh", 10_000m), ("MWh", 1000m), ("万千瓦时", 10_000m)], negative: true);
                Column(["户名", "用户名称"], PowerRecords.Name, i => Name(i));
                break;
            case SourceNames.Tax:
                Column(["纳税人识别号", "税号"], TaxRecords.Taxpayer, _ => (Samples.Code, Samples.Code));
                Days(["入库日期", "税款入库日期"], TaxRecords.CreditedOn);
                Column(["税种", "征收项目"], TaxRecords.Kind, _ => Pick("增值税", "企业所得税", "房产税", "城镇土地使用税") is var kind ? (kind, kind) : default);
                Figures(["入库金额", "实缴金额", "实缴(入库)金额"], TaxRecords.AmountYuan, [("", 1m), ("元", 1m), ("千元", 1000m), ("万元", 10_000m), ("亿元", 100_000_000m)], negative: true);
                break;
            case SourceNames.Land:
                Column(["宗地代码"], LandRecords.Parcel, i => Parcel(i));
                Column(["权利人", "土地使用权人"], LandRecords.HolderName, i => Name(i, mayHaveCommas: false)); // commas part several holders
                Figures(["宗地面积", "土地面积"], LandRecords.Area, [("", 1m), ("㎡", 1m), ("平方米", 1m), ("公顷", 10_000m), ("亩", 1m)], negative: false);
                break;
            case SourceNames.Enterprises:
                Column(["统一社会信用代码"], EnterpriseRecords.CreditCode, _ => (Samples.Code, Samples.Code));
                Column(["企业名称", "单位名称"], EnterpriseRecords.Name, i => Name(i));
                Column(["行业代码"], EnterpriseRecords.Industry, _ => Pick("3465", "C3465", "13", "C13") is var code ? (code, code.TrimStart('C')) : default);
                Column(["规上", "是否规上"], EnterpriseRecords.AboveScale, _ => _random.Next(2) == 0 ? (Pick("是", "规上"), "true") : (Pick("否", "规下"), "false"));
                break;
            default:
                Column(["统一社会信用代码"], StatisticsRecords.CreditCode, _ => (Samples.Code, Samples.Code));
                Months(["年月"], StatisticsRecords.Month);
                Figures(["增加值", "工业增加值"], StatisticsRecords.Value, [("", 1m), ("万元", 1m), ("亿元", 10_000m), ("千元", 0.1m)], negative: true);
                break;
        }

        return Lay(source);
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private void Column(string[] titles, string column, Func<int, (Cell Cell, string? Value)> value)
    {
        var cells = new Cell[_records.Count];
        for (var i = 0; i < cells.Length; i++) (cells[i], _records[i][column]) = value(i);
        _header.Add(Pick(titles));
        _cells.Add(i => cells[i]);
    }

    private (Cell, string?) Account()
    {
        var account = _random.Next(2) == 0 ? _random.NextInt64(1_000_000_000, 9_999_999_999) : _random.NextInt64(3_300_000_000_000, 3_399_999_999_999);
        var text = account.ToString(CultureInfo.InvariantCulture);
        return (_random.Next(4) == 0 ? Cell.Number(account) : text, text);
    }

    private (Cell, string?) Name(int i, bool mayHaveCommas = true)
    {
        var name = Pick("武义第", "浙江甲乙", mayHaveCommas ? "永康,武义" : "永康武义", "\"金\"华") + Pick("电器厂", "工具有限公司", "五金") + i.ToString(CultureInfo.InvariantCulture);
        return (_styles.Word(name), name);
    }

    private static (Cell, string?) Parcel(int i)
    {
        var parcel = $"330723001001GB{i + 1:00000}";
        return (i % 5 == 4 ? parcel.Insert(6, " ").Insert(13, " ") : parcel, parcel);
    }

    private void Months(string[] titles, string column) => Column(titles, column, _ =>
    {
        var (year, month) = (_random.Next(2020, 2024), _random.Next(1, 13));
        return (_styles.Month(year, month), $"{year}{month:00}");
    });

    private void Days(string[] titles, string column) => Column(titles, column, _ =>
    {
        var day = new DateTime(2020, 1, 1).AddDays(_random.Next(1400));
        return (_styles.Day(day), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    });

    /// <summary>Figures in a unit that stands in the header, in a title, in every cell, or nowhere because it is the usual one.</summary>
    private void Figures(string[] titles, string column, (string Name, decimal Factor)[] units, bool negative)
    {
        var (unit, factor) = Pick(units);
        var place = unit.Length == 0 ? 0 : _random.Next(1, 4);
        _figureColumn = _header.Count;
        _mayTotal = place != 3;
        Column(titles, column, _ =>
        {
            // At most 13 digits, so that a double holds them; at most six decimals after the unit.
            var written = _random.NextInt64(0, 1_000_000_000) / (decimal)Pick(1, 10, 100, 1000);
            while (written * factor > LargestFigure) written = Math.Round(written / 1000, 3);
            if (factor < 1) written = Math.Round(written, 2);
            if (negative && _random.Next(4) == 0) written = -written;
            _total += written;
            return (_styles.Figure(written, place == 3 ? unit : ""), (written * factor).ToString("0.######", CultureInfo.InvariantCulture));
        });
        if (place == 1) _header[^1] += Pick($"({unit})", $"（{unit}）", $" ({unit})");
        if (place == 2) _titles.Add(Pick($"单位：{unit}", $"计量单位:{unit}", $"（单位：{unit}）"));
    }

    /// <summary>Title rows, blank columns and rows, page headers, footers.</summary>
    private WrittenTable Lay(string source)
    {
        var order = Enumerable.Range(0, _header.Count).ToArray();
        if (_random.Next(2) == 0) _random.Shuffle(order);
        var columns = order.Select(i => (int?)i).ToList();
        if (_random.Next(3) == 0) columns.Insert(_random.Next(columns.Count + 1), null);
        Cell[] Row(Func<int, Cell> cell) => [.. columns.Select(column => column is null ? Cell.Empty : cell(column.Value))];

        var table = new WrittenTable(source, [], _records);
        for (var titles = _random.Next(3); titles > 0; titles--) table.Rows.Add([Pick("武义县2023年报表", "填报说明见附件", "(内部资料)")]);
        table.Rows.AddRange(_titles.Select(title => (Cell[])[title]));
        var header = Row(i => _header[i]);
        table.Rows.Add(header);
        for (var i = 0; i < _records.Count; i++)
        {
            if (_random.Next(12) == 0) table.Rows.Add(Row(_ => Cell.Empty));
            if (_random.Next(15) == 0) table.Rows.Add(header);
            table.Rows.Add(Row(column => _cells[column](i)));
        }

        var first = columns.FindIndex(column => column is not null);
        if (_figureColumn >= 0 && _mayTotal && columns[first] != _figureColumn && _random.Next(2) == 0)
        {
            var total = Row(column => column == _figureColumn ? _styles.Figure(_total) : Cell.Empty);
            total[first] = Pick("合计", "合 计", "总计");
            table.Rows.Add(total);
        }

        if (_random.Next(3) == 0) table.Rows.Add([Pick("填表人：张三", "单位负责人：李四", "注：含税", "备注:无")]);
        return table;
    }
}
