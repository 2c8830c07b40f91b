namespace Wuyi.Pipeline.Intake.Mapping;

/// <summary>
/// An operator's mapping of a provider's own headers, units and identifiers onto a contract: a JSON blob
/// <c>mappings/{name}.json</c> in container <c>config</c>. Only registered (validated) profiles are used.
/// </summary>
public sealed record MappingProfile
{
    /// <summary>First 16 hex digits of the SHA-256 of the JSON document; the ledger keeps which profile read a file.</summary>
    public required string Hash { get; init; }

    public required string Source { get; init; }

    /// <summary>What people call the profile.</summary>
    public required string Name { get; init; }

    /// <summary>Contract column (Chinese title, e.g. 户号) → how to find and read it.</summary>
    public required IReadOnlyDictionary<string, MappedColumn> Columns { get; init; }

    /// <summary>Optional glob on the blob path (<c>*</c> within a folder, <c>**</c> across); null = any path whose header fits.</summary>
    public string? PathPattern { get; init; }

    /// <summary>Months to add to each month read (R6: −1 where meters are read on the 1st). Range −1 to 1, default 0.</summary>
    public int MonthShift { get; init; }

    /// <summary>Rows above the header, where they could be taken for one; 0 = found by reading. Range 0–50.</summary>
    public int TitleRows { get; init; }

    /// <summary>Rows of the header; 0 = found by reading. Range 0–5.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The columns that stand for rows (RULINGS 5.1); null = found by reading.</summary>
    public UnpivotProfile? Unpivot { get; init; }
}
