namespace Wuyi.Pipeline.Intake.Preview;

/// <summary>Why a column of a file is taken for a column of the contract.</summary>
public enum GuessBasis
{
    /// <summary>Nothing speaks for any column.</summary>
    None,

    /// <summary>A mapping profile says so.</summary>
    Mapping,

    /// <summary>A known header.</summary>
    Alias,

    /// <summary>A column of a wide table.</summary>
    Wide,

    /// <summary>A header much like a known one; a person has to look.</summary>
    SimilarName,

    /// <summary>What stands below; a person has to look.</summary>
    Content,
}
