using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>A 高耗低效 case of the story.</summary>
internal sealed record DemoCase
{
    /// <summary>Place among the cases, from 0.</summary>
    public required int Place { get; init; }

    public required CaseScript Script { get; init; }

    public required DemoEnterprise Enterprise { get; init; }

    public required Month Start { get; init; }

    /// <summary>The parcel that is to be freed; null = none. Two cases may name the same one: it counts for the first.</summary>
    public DemoParcel? Parcel { get; init; }

    /// <summary>Who holds the parcel afterwards; null = nobody, or nothing changes in the register.</summary>
    public DemoEnterprise? NextHolder { get; init; }

    /// <summary>实际腾出用地, 亩, two decimals; null = no land.</summary>
    public decimal? FreedMu { get; init; }

    /// <summary>Its steps, the illegal one not among them.</summary>
    public IEnumerable<(string Word, DateOnly On)> Steps => Script.Steps.Select(step => (step.Word, DayOf(step.After)));

    public DateOnly? PlannedOn => Script.PlannedAfter is { } after ? DayOf(after) : null;

    /// <summary>Day of the first step of that name; null = there is none.</summary>
    public DateOnly? DayOfFirst(string word) => Steps.Where(step => step.Word == word).Select(step => (DateOnly?)step.On).FirstOrDefault();

    /// <summary>Whether the land register tells of the recovery; otherwise only the rectification step does.</summary>
    public bool InLandRegister => Script.Closure && Script.Measure != "回收盘活";

    /// <summary>State on a day: the last step until then; null = no case yet.</summary>
    public string? StateOn(DateOnly day) => Steps.LastOrDefault(step => step.On <= day).Word;

    public (string Word, DateOnly On)? IllegalStep => Script.Illegal is { } word ? (word, DayOf(Script.Steps[^1].After + 1)) : null;

    private DateOnly DayOf(int after)
    {
        var month = Start.AddMonths(after);
        return new DateOnly(month.Year, month.Number, 2 + (Place % 24));
    }
}
