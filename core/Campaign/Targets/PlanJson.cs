using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Campaign.Targets.Computations;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>What came of reading a plan document: the plan, or every reason against it.</summary>
public sealed record PlanParse(PlanDocument? Plan, IReadOnlyList<RuleSetError> Errors);

/// <summary>Reads and validates a plan document (docs/campaign.md). Keys that are not known are refused, as in rulebooks; all reasons are collected.</summary>
public static partial class PlanJson
{
    private const int MaxTargets = 500;

    private static readonly Dictionary<string, TargetBound> Ops = new(StringComparer.Ordinal)
    {
        [">="] = TargetBound.AtLeast, [">"] = TargetBound.Above, ["<="] = TargetBound.AtMost, ["<"] = TargetBound.Below,
    };

    private static readonly Dictionary<string, (TargetKind Kind, string Per)> Kinds = new(StringComparer.Ordinal)
    {
        ["cumulative"] = (TargetKind.Cumulative, "plan"), ["level"] = (TargetKind.Level, "plan"), ["ratio-level"] = (TargetKind.RatioLevel, "plan"),
        ["annual"] = (TargetKind.Annual, "year"), ["ratio-annual"] = (TargetKind.RatioAnnual, "year"),
        ["average-growth"] = (TargetKind.AverageGrowth, "plan-average"), ["average-decline"] = (TargetKind.AverageDecline, "plan-average"),
    };

    private static readonly Dictionary<string, TargetSource> Sources = new(StringComparer.Ordinal)
    {
        ["facts"] = TargetSource.Facts, ["mixed"] = TargetSource.Mixed, ["progress"] = TargetSource.Progress,
    };

    /// <summary>The sign of a bound: <c>&gt;=</c>.</summary>
    public static string SignOf(TargetBound op) => Ops.First(pair => pair.Value == op).Key;

    /// <summary>The word of a kind: <c>ratio-level</c>.</summary>
    public static string WordOf(TargetKind kind) => Kinds.First(pair => pair.Value.Kind == kind).Key;

    /// <summary>Parses UTF-8 (with or without BOM). Never throws on bad input.</summary>
    public static PlanParse Parse(ReadOnlySpan<byte> utf8)
    {
        if (CheckedJson.Open(utf8, RuleSetJson.MaxBytes, out var reason) is not { } document) return new PlanParse(null, [new RuleSetError("$", reason!)]);
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object) return new PlanParse(null, [new RuleSetError("$", "计划文件必须是一个JSON对象")]);
            var findings = new RuleFindings(DateOnly.MaxValue);
            var plan = Read(new RuleNode(document.RootElement, "$", findings)) with { Hash = CanonicalJson.Hash(document.RootElement) };
            return findings.Errors.Count == 0 ? new PlanParse(plan, []) : new PlanParse(null, [.. findings.Errors.Distinct()]);
        }
    }

    private static PlanDocument Read(RuleNode root)
    {
        root.Allow("id", "document", "title", "issued", "published", "periodFrom", "periodTo", "suggestedOwner", "note", "targets", "deliverables");
        var id = root.Text("id") ?? "";
        if (id.Length > 0 && !IdForm().IsMatch(id)) root.Refuse("id", "编号应为1–40个小写字母、数字、点或横线,以字母或数字开头");
        else if (id is "schema") root.Refuse("id", "编号不能是“schema”:查询地址中另有含义");
        var (from, to) = Span(root);
        var targets = root.Sections("targets").Select(node => Target(node, from, to)).ToList();
        if (targets.Count is 0 or > MaxTargets) root.Refuse("targets", string.Create(CultureInfo.InvariantCulture, $"指标应为 1–{MaxTargets} 项"));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < targets.Count; place++)
        {
            if (targets[place].Id.Length > 0 && !seen.Add(targets[place].Id)) root.Refuse(Place(place, "id"), $"指标编号“{targets[place].Id}”重复");
        }

        for (var place = 0; place < targets.Count; place++)
        {
            Partner(root, targets, place, targets[place].SameAs, "sameAs");
            Partner(root, targets, place, targets[place].ConflictsWith, "conflictsWith");
        }

        return new PlanDocument
        {
            Id = id,
            Hash = "",
            Document = root.Text("document") ?? "",
            Title = root.Text("title") ?? "",
            Issued = root.Day("issued"),
            Published = root.Has("published") ? root.Day("published") : null,
            From = from,
            To = to,
            SuggestedOwner = root.OptionalText("suggestedOwner"),
            Note = root.OptionalText("note"),
            Targets = targets,
            Deliverables = [.. root.Sections("deliverables").Select(Deliverable)],
        };
    }

    private static PlanTarget Target(RuleNode node, Month planFrom, Month planTo)
    {
        node.Allow(
            "id", "clause", "name", "value", "fraction", "unit", "op", "kind", "per", "periodFrom", "periodTo", "due", "dueStated", "scope", "source", "progressWins",
            "computation", "departments", "departmentsFrom", "quote", "sameAs", "conflictsWith", "note");
        var id = node.Text("id") ?? "";
        if (id.Length > 0 && !TargetIdForm().IsMatch(id)) node.Refuse("id", "指标编号应为1–40个字母、数字、汉字、点或横线");
        var kind = Word(node, "kind", Kinds);
        if (node.Text("per") is { } per && kind.Per is { } expected && per != expected) node.Refuse("per", $"与kind不一致:应为“{expected}”");
        var (from, to) = Span(node);
        if (node.IsObject && (from < planFrom || to > planTo)) node.Refuse("periodFrom", "指标的起止月份应在计划期以内");
        var due = node.Day("due") ?? to.LastDay;
        if (due < from.FirstDay) node.Refuse("due", "完成时限早于起始月份");
        var source = Word(node, "source", Sources);
        var unit = node.Text("unit") ?? "";
        var computation = Computation(node, kind.Kind, unit);
        if (source == TargetSource.Facts && computation is null) node.Refuse("computation", "source为facts时须写明计算方法");
        var departments = node.Texts("departments", mayBeEmpty: true);
        var departmentsFrom = node.Text("departmentsFrom") ?? "";
        if (departmentsFrom.Length > 0 && departmentsFrom is not ("clause" or "none") && !departmentsFrom.StartsWith("inherited:", StringComparison.Ordinal))
            node.Refuse("departmentsFrom", "只能是:clause、none,或inherited:后接条款号");
        else if (departmentsFrom.Length > 0 && departmentsFrom == "none" != (departments.Count == 0)) node.Refuse("departments", "departmentsFrom为none时责任单位须为空,否则不得为空");
        return new PlanTarget
        {
            Id = id,
            Clause = node.Text("clause") ?? "",
            Name = node.Text("name") ?? "",
            Value = node.Number("value", 0m, 1_000_000_000_000m),
            Fraction = Fraction(node, unit),
            Unit = unit,
            Op = Word(node, "op", Ops),
            Kind = kind.Kind,
            From = from,
            To = to,
            Due = due,
            DueStated = node.Yes("dueStated"),
            Scope = node.OptionalText("scope"),
            Source = source,
            ProgressWins = node.Has("progressWins") && node.Yes("progressWins"),
            Computation = computation,
            Departments = departments,
            DepartmentsFrom = departmentsFrom,
            Quote = node.Text("quote") ?? "",
            SameAs = node.OptionalText("sameAs"),
            ConflictsWith = node.OptionalText("conflictsWith"),
            Note = node.OptionalText("note"),
        };
    }

    private static PlanDeliverable Deliverable(RuleNode node)
    {
        node.Allow("clause", "name", "quote", "departments");
        return new PlanDeliverable(node.Text("clause") ?? "", node.Text("name") ?? "", node.Text("quote") ?? "", node.Texts("departments", mayBeEmpty: false));
    }

    private static string? Computation(RuleNode node, TargetKind kind, string unit)
    {
        if (node.IsNull("computation")) return null;
        if (node.Text("computation") is not { } name) return null;
        if (TargetComputations.Find(name) is not { } found) node.Refuse("computation", $"不认识的计算方法“{name}”;允许:{string.Join("、", TargetComputations.Names)}");
        else if (!found.Kinds.Contains(kind)) node.Refuse("computation", $"“{name}”不能用于这类指标,只用于:{string.Join("、", found.Kinds.Select(WordOf))}");
        else if (unit.Length > 0 && TargetUnits.Factor(found.Unit, unit) is null) node.Refuse("computation", $"“{name}”以{found.Unit}计,不能换算为“{unit}”");
        else return name;
        return null;
    }

    private static TargetFraction? Fraction(RuleNode node, string unit)
    {
        if (node.OptionalText("fraction") is not { } text) return null;
        var parts = text.Split('/');
        if (unit == "%" && parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator) && numerator is > 0 and <= 1000 && denominator is > 0 and <= 1000)
        {
            return new TargetFraction(numerator, denominator);
        }

        node.Refuse("fraction", "应写作1/3的形式,且单位为%");
        return null;
    }

    private static (Month From, Month To) Span(RuleNode node)
    {
        var (from, to) = (node.MonthOf("periodFrom"), node.MonthOf("periodTo"));
        if (from is { } first && to is { } last && last < first) node.Refuse("periodTo", "早于periodFrom");
        return (from ?? new Month(2000, 1), to ?? from ?? new Month(2000, 1));
    }

    private static T Word<T>(RuleNode node, string name, Dictionary<string, T> words)
    {
        if (node.Text(name) is not { } word) return default!;
        if (words.TryGetValue(word, out var value)) return value;
        node.Refuse(name, $"只能是:{string.Join("、", words.Keys)}");
        return default!;
    }

    private static void Partner(RuleNode root, List<PlanTarget> targets, int place, string? other, string name)
    {
        if (other is null) return;
        if (other == targets[place].Id) root.Refuse(Place(place, name), "不能指向自己");
        else if (!targets.Exists(target => target.Id == other)) root.Refuse(Place(place, name), $"没有编号为“{other}”的指标");
    }

    private static string Place(int place, string name) => string.Create(CultureInfo.InvariantCulture, $"targets[{place}].{name}");

    [GeneratedRegex(@"^[0-9a-z][0-9a-z.\-]{0,39}\z")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^[0-9A-Za-z\u4e00-\u9fff.\-]{1,40}\z")]
    private static partial Regex TargetIdForm();
}
