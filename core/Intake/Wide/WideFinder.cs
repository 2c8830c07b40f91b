using System.Globalization;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>Finds out whether a header is that of a wide table, and of which.</summary>
internal sealed class WideFinder(HeaderMatch match, WideContext context)
{
    private const int FewestPeriods = 6;
    private const int FewestKinds = 3;
    private const string WidePrefix = "[宽表]";

    /// <summary>Refunds of which nothing says of what kind.</summary>
    private const string PlainRefund = "退税金额";

    private static readonly string[] VatFlows = ["免抵调额", PlainRefund, "留抵退税额", "出口退税额"];
    private static readonly string[] YearNames = ["年份", "年度", "年", "统计年度", "统计年份", "用电年份", "数据年份"];
    private static readonly string[] WholeYear = ["全年", "全年合计", "年合计", "年度合计", "全年累计", "1-12月", "1-12月合计", "1-12月累计", "年累计", "全年数"];

    private readonly HeaderIndex _index = HeaderIndex.Of(match.Contract);
    private readonly UnpivotProfile? _forced = match.Mapping?.Unpivot;
    private readonly SourceContract _contract = match.Contract;

    public WideTable? Find()
    {
        if (_forced is null && StageColumns.Find(match) is { } stages) return stages;
        var fields = Enumerable.Range(0, match.Stack.Width).Select(Read).OfType<WideField>().ToList();
        if (_forced is null && fields.Count < FewestKinds) return null;
        if (FindKinds(fields) is { } kinds) return kinds;
        return FindPeriods(fields);
    }

    /// <summary>What a field is when its table is wide; null when it cannot be a wide column.</summary>
    private WideField? Read(int field)
    {
        var parts = Split(match.Stack.Parts(field));
        if (parts.Count == 0) return null;
        if (_forced is { Headers.Count: > 0 })
        {
            foreach (var text in new[] { string.Concat(parts), string.Join('/', parts), parts[^1] })
            {
                if (_forced.Headers.TryGetValue(HeaderText.Name(text), out var value)) return Given(field, value);
            }

            return null;
        }

        PeriodHeader? period = null;
        var year = 0;
        string? kind = null;
        var rest = new List<string>();
        // From the lowest part up: 1月 below 2023年1-12月用电量 is January.
        foreach (var part in parts.Reverse())
        {
            if (HeaderWords.Of(part) is HeaderWord.Other or HeaderWord.Part) return null;
            if (PeriodHeader.TryRead(part, out var read))
            {
                period ??= read;
                if (year == 0) year = read.Year;
                if (read.Rest.Length == 0) continue;
                if (kind is null && KindOf(read.Rest) is { } beside) kind = beside;
                else rest.Insert(0, read.Rest);
            }
            else if (PeriodHeader.TryReadYear(part, out var own, out var follows))
            {
                if (year == 0) year = own;
                if (follows.Length > 0) rest.Insert(0, follows);
            }
            else if (kind is null && KindOf(part) is { } found)
            {
                kind = found;
            }
            else
            {
                rest.Insert(0, part);
            }
        }

        if (period is null && kind is null) return null;
        return new WideField(field, period, year, kind, rest);
    }

    /// <summary>增值税/1月 in one cell is what two rows would be.</summary>
    private IReadOnlyList<string> Split(IReadOnlyList<string> parts)
    {
        if (parts is not [var only] || !only.AsSpan().ContainsAny('/', '／')) return parts;
        var pieces = only.Split('/', '／');
        return !pieces.Any(string.IsNullOrWhiteSpace) && pieces.Any(piece => PeriodHeader.TryRead(piece, out _) || KindOf(piece) is not null) ? pieces : parts;
    }

    private static WideField Given(int field, string value) =>
        PeriodHeader.TryRead(value, out var period) ? new WideField(field, period, period.Year, null, []) : new WideField(field, null, 0, value, []);

    /// <summary>The official name of a tax kind that is the whole header.</summary>
    private string? KindOf(string part)
    {
        var name = HeaderText.Name(part);
        foreach (var (title, aliases) in AliasBook.Of(_contract.Source))
        {
            if (title.StartsWith(WidePrefix, StringComparison.Ordinal) && aliases.Any(alias => HeaderText.Name(alias) == name)) return title[WidePrefix.Length..];
        }

        return null;
    }

    private WideTable? FindKinds(List<WideField> fields)
    {
        if (!_contract.HasColumn("税种") || match.FieldsOf(_contract.Column("税种")).Count > 0) return null;
        var kinds = fields.FindAll(field => field.Kind is not null);
        var forced = _forced?.Column == "税种";
        if (kinds.Select(field => field.Kind).Distinct().Count() < (forced ? 1 : FewestKinds)) return null;
        var kindColumn = _contract.Column("税种");
        var amount = _contract.Column("入库金额");
        var total = _contract.Column("税收合计");
        var (when, whenFields, problem) = WhenOfKinds(kinds);
        var groups = new List<WideGroup>();
        foreach (var field in kinds)
        {
            var constants = Constants(kindColumn, field.Kind!, field, when);
            groups.Add(new WideGroup(constants, [(amount, field.Field)]));
        }

        // Beside the kinds stand flows of their own (R2, R16), all of VAT.
        var flows = VatFlows.Where(_contract.HasColumn).Select(_contract.Column).SelectMany(column => match.FieldsOf(column).Take(1).Select(field => (Column: column, Field: field))).ToList();
        foreach (var flow in flows) groups.Add(new WideGroup([new(kindColumn, TaxKinds.ValueAddedTax), .. when], [flow]));
        var totals = match.FieldsOf(total).Concat(match.FieldsOf(amount)).Concat(TotalWords(fields)).ToList();
        var repeated = Repeated(kinds);
        return new WideTable(groups, totals, [.. kinds.Select(field => field.Field), .. totals, .. flows.Select(flow => flow.Field), .. whenFields],
            [kindColumn, amount, _contract.Column("入库日期")])
        {
            Axis = "税种", Flows = [.. flows.Select(flow => flow.Field)], RefundField = flows.Where(flow => flow.Column.Title == PlainRefund).Select(flow => flow.Field).FirstOrDefault(-1),
            Problem = repeated is null ? problem : IssueCodes.WideColumnRepeated, ProblemFound = repeated,
        };
    }

    /// <summary>The date of a table of kinds: its own column, its month column, its year column, or its title.</summary>
    private (IReadOnlyList<WideConstant> When, int[] Fields, string? Problem) WhenOfKinds(List<WideField> kinds)
    {
        var credited = _contract.Column("入库日期");
        var year = _contract.Column("年份");
        var months = match.FieldsOf(_contract.Column("年月"));
        var years = match.FieldsOf(year);
        if (match.FieldsOf(credited).Count > 0) return ([], [.. months, .. years], null);
        if (kinds.TrueForAll(field => field.Period is { Month: > 0, Day: 0 }))
            return ([], [.. years], years.Count > 0 || kinds.TrueForAll(field => field.Year > 0) || (_forced?.Year ?? context.Year) > 0 ? null : IssueCodes.WideYearMissing);
        if (months is [var month, ..]) return ([new(credited, "", MonthField: month)], [.. months, .. years], null);
        if (years is [var own, ..]) return ([new(year, "", YearField: own)], [.. years], null);
        if (context.Month is { } titled) return ([new(credited, titled)], [], null);
        if (kinds.TrueForAll(field => field.Year > 0)) return ([], [], null);
        var known = _forced?.Year ?? context.Year;
        return known > 0 ? ([new(year, known.ToString(CultureInfo.InvariantCulture))], [], null) : ([], [], IssueCodes.WideYearMissing);
    }

    private List<WideConstant> Constants(ContractColumn column, string text, WideField field, IReadOnlyList<WideConstant> when)
    {
        var constants = new List<WideConstant> { new(column, text) };
        constants.AddRange(when);
        if (when.Count > 0 || match.FieldsOf(_contract.Column("入库日期")).Count > 0) return constants;
        if (field.Period is { Month: > 0 } period)
        {
            var year = field.Year > 0 ? field.Year : _forced?.Year ?? context.Year;
            constants.Add(match.FieldsOf(_contract.Column("年份")) is [var own, ..] && field.Year == 0
                ? new(_contract.Column("入库日期"), $"-{period.Month:00}", YearField: own)
                : new(_contract.Column("入库日期"), year > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year}-{period.Month:00}") : ""));
        }
        else if (field.Year > 0)
        {
            constants.Add(new(_contract.Column("年份"), field.Year.ToString(CultureInfo.InvariantCulture)));
        }

        return constants;
    }

    private WideTable? FindPeriods(List<WideField> fields)
    {
        var dated = fields.FindAll(field => field.Period is not null && field.Kind is null);
        var enough = _forced is null ? FewestPeriods : 1;
        var days = dated.FindAll(field => field.Period!.Value.Day > 0);
        var months = dated.FindAll(field => field.Period is { Day: 0, FromJanuary: false });
        if (days.Count > 0 && days.TrueForAll(field => field.Period is { Day: 1, Month: > 0, Year: > 0 }))
        {
            // 2023-01-01, 2023-02-01: what a spreadsheet makes of 2023年1月.
            months.AddRange(days.Select(field => field with { Period = field.Period!.Value with { Day = 0 } }));
            days.Clear();
        }

        if (Distinct(days) >= enough && DayColumn is { } day && match.FieldsOf(day).Except(days.Select(field => field.Field)).ToArray().Length == 0) return FindDays(days, day);
        var spans = dated.FindAll(field => field.Period is { FromJanuary: true });
        var chosen = Distinct(months) >= enough ? months : Distinct(spans) >= enough ? spans : [];
        if (chosen.Count == 0 || MonthColumn is not { } month) return null;
        if (chosen == spans && !month.MaySpan) return null;
        var taken = chosen.Select(field => field.Field).ToHashSet();
        if (match.FieldsOf(month).Any(field => !taken.Contains(field))) return null;
        if (DayColumn is { } other && other != month && match.FieldsOf(other).Count > 0) return null;
        return FindMonths(chosen, month, dated);
    }

    private WideTable FindMonths(List<WideField> fields, ContractColumn month, List<WideField> dated)
    {
        var yearField = Enumerable.Range(0, match.Stack.Width).Where(field => match.Stack.Parts(field) is [var only] && YearNames.Contains(HeaderText.Name(only))).FirstOrDefault(-1);
        var known = _forced?.Year ?? context.Year;
        var asks = yearField < 0 && known == 0 && fields.Exists(field => field.Year == 0);
        WideConstant Constant(WideField field)
        {
            var number = field.Period!.Value.Month;
            var text = field.Period.Value.FromJanuary ? string.Create(CultureInfo.InvariantCulture, $"年1-{number}月") : string.Create(CultureInfo.InvariantCulture, $"-{number:00}");
            if (field.Year > 0) return new(month, string.Create(CultureInfo.InvariantCulture, $"{field.Year}{text}"));
            return yearField >= 0 ? new(month, text, YearField: yearField) : new(month, string.Create(CultureInfo.InvariantCulture, $"{known}{text}"));
        }

        return Build(fields, Constant, [month], yearField, "月", asks ? IssueCodes.WideYearMissing : null, dated, isDay: false);
    }

    private WideTable FindDays(List<WideField> fields, ContractColumn day)
    {
        var monthField = _contract.HasColumn("年月") && match.FieldsOf(_contract.Column("年月")) is [var own, ..] ? own : -1;
        var known = context.Month;
        var year = _forced?.Year ?? context.Year;
        bool Asks(WideField field) => monthField < 0 && known is null && (field.Period!.Value.Month == 0 || (field.Year == 0 && year == 0));
        WideConstant Constant(WideField field)
        {
            var period = field.Period!.Value;
            if (period.Month > 0 && (field.Year > 0 || year > 0))
                return new(day, string.Create(CultureInfo.InvariantCulture, $"{(field.Year > 0 ? field.Year : year)}-{period.Month:00}-{period.Day:00}"));
            var text = string.Create(CultureInfo.InvariantCulture, $"-{period.Day:00}");
            return monthField >= 0 ? new(day, text, MonthField: monthField) : new(day, known + text);
        }

        return Build(fields, Constant, [day], monthField, "日", fields.Exists(Asks) ? IssueCodes.WideYearMissing : null, fields, isDay: true);
    }

    private WideTable Build(
        List<WideField> fields, Func<WideField, WideConstant> constant, ContractColumn[] given, int periodField, string axis, string? problem, List<WideField> dated, bool isDay)
    {
        var valued = fields.Select(field => (Field: field, Column: Figure(field))).Where(pair => pair.Column is not null || pair.Field.Rest.Count == 0).ToList();
        if (valued.Exists(pair => pair.Column is null)) problem ??= IssueCodes.WideFigureUnclear;
        var groups = new List<WideGroup>();
        string? repeated = null;
        foreach (var group in valued.Where(pair => pair.Column is not null).GroupBy(pair => (pair.Field.Year, pair.Field.Period!.Value.Month, pair.Field.Period.Value.Day)))
        {
            var values = group.Select(pair => (pair.Column!, pair.Field.Field)).ToArray();
            repeated ??= values.GroupBy(value => value.Item1.Index).Where(same => same.Skip(1).Any()).Select(same => Headers(same.Select(value => value.Field))).FirstOrDefault();
            groups.Add(new WideGroup([constant(group.First().Field)], values) { IsDay = isDay });
        }

        var figures = groups.SelectMany(group => group.Values).Select(value => value.Column).DistinctBy(column => column.Index).ToArray();
        var wide = valued.Select(pair => pair.Field.Field).ToHashSet();
        var totals = figures.SelectMany(match.FieldsOf).Where(field => !wide.Contains(field))
            .Concat(figures.Where(column => _contract.HasColumn(column.Title + "累计")).SelectMany(column => match.FieldsOf(_contract.Column(column.Title + "累计"))).Where(field => !wide.Contains(field)))
            .Concat(TotalWords(dated)).Distinct().ToList();
        var unclear = valued.Exists(pair => pair.Column is null);
        return new WideTable(groups, figures.Length == 1 ? totals : [], [.. wide, .. totals, .. periodField >= 0 ? [periodField] : Array.Empty<int>()],
            [.. given, .. figures, .. unclear ? _contract.Columns.Where(column => column.Kind == ColumnKind.Number) : []])
        {
            Axis = axis, Problem = repeated is null ? problem : IssueCodes.WideColumnRepeated,
            ProblemFound = repeated ?? (problem is null ? null : Headers(fields.Select(field => field.Field).Take(3))),
        };
    }

    /// <summary>The column of the figures: what the header says beside its period, else the mapping, the contract's main figure, the title or the sheet.</summary>
    private ContractColumn? Figure(WideField field)
    {
        var rest = field.Rest.FindAll(part => HeaderWords.Of(part) is not (HeaderWord.Total or HeaderWord.OwnPeriod or HeaderWord.Unit) && HeaderText.Name(part).Length > 0);
        if (rest.Count > 0) return _index.Find(rest, out _) is { Kind: ColumnKind.Number } named ? named : null;
        field.Rest.Clear();
        if (_forced?.Value is { } value) return _contract.Column(value);
        if (_contract.WideFigure is { } main) return _contract.Column(main);
        if (_contract.HasColumn("税种") && match.FieldsOf(_contract.Column("税种")).Count > 0) return _contract.Column("入库金额");
        if (context.Figure(_contract) is { } titled) return titled;
        var total = Column("税收合计");
        return total is not null && (context.Says("税收") || context.Says("税金") || context.Says("纳税")) && !AliasBook.Of(_contract.Source)
            .Where(pair => pair.Key.StartsWith(WidePrefix, StringComparison.Ordinal)).SelectMany(pair => pair.Value).Any(context.Says) ? total : null;
    }

    private IEnumerable<int> TotalWords(List<WideField> wide) => Enumerable.Range(0, match.Stack.Width)
        .Where(field => !wide.Exists(other => other.Field == field) && match.Stack.Parts(field) is { Count: > 0 } parts
            && parts.All(part => HeaderWords.Of(part) is HeaderWord.Total or HeaderWord.Cumulative or HeaderWord.Unit || WholeYear.Contains(HeaderText.Name(part))));

    /// <summary>Two columns of one kind add up only where they are different levies: 国税 and 地税, 国内 and 改征.</summary>
    private string? Repeated(List<WideField> kinds)
    {
        foreach (var same in kinds.GroupBy(field => (field.Kind, field.Year, field.Period?.Month)).Where(same => same.Skip(1).Any()))
        {
            var names = same.Select(field => HeaderText.Name(match.Stack.Parts(field.Field)[^1])).ToList();
            if (names.Distinct().Count() < names.Count || !names.TrueForAll(name => name[..2] is "国税" or "地税" or "国内" or "改征")) return Headers(same.Select(field => field.Field));
        }

        return null;
    }

    private ContractColumn? MonthColumn => Column("入库日期") ?? Column("年月");

    private ContractColumn? DayColumn => Column("入库日期") is null ? Column("日期") : null;

    private ContractColumn? Column(string title) => _contract.HasColumn(title) ? _contract.Column(title) : null;

    private static int Distinct(List<WideField> fields) => fields.Select(field => (field.Year, field.Period!.Value.Month, field.Period.Value.Day)).Distinct().Count();

    private string Headers(IEnumerable<int> fields) => string.Join('、', fields.Select(field => ColumnLetters.Named(match.Cells[field], field)));

    /// <summary>A field that can be a wide column.</summary>
    private sealed record WideField(int Field, PeriodHeader? Period, int Year, string? Kind, List<string> Rest);
}
