namespace Wuyi.Pipeline.Intake.Mapping;

/// <summary>How a mapping turns the columns of a wide table into rows (RULINGS 5.1).</summary>
public sealed record UnpivotProfile
{
    /// <summary>Contract column that the headers give: 年月, 日期, 入库日期 or 税种.</summary>
    public required string Column { get; init; }

    /// <summary>Contract column of the figures below the headers, e.g. 电量; null = as the headers say, else the contract's own figure.</summary>
    public string? Value { get; init; }

    /// <summary>Normalised provider's header → what it stands for (2023-01, 1月, 增值税); empty = headers that are months, days or tax kinds themselves.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Year of headers without one, where no column, title or sheet gives it; null = none. Range 1990–2100.</summary>
    public int? Year { get; init; }
}
