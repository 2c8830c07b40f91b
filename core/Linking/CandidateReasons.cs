namespace Wuyi.Pipeline.Linking;

/// <summary>Why an enterprise is offered for a text.</summary>
public static class CandidateReasons
{
    /// <summary>组织机构代码相同, and several enterprises have it.</summary>
    public const string SameOrganisation = "same-organisation";

    /// <summary>同名: several have the name, or the code beside it is not in the register.</summary>
    public const string SameName = "same-name";

    /// <summary>曾用名.</summary>
    public const string FormerName = "former-name";

    /// <summary>Draws power at the same address.</summary>
    public const string SameAddress = "same-address";

    /// <summary>Holds, lets or rents the same parcel.</summary>
    public const string SameParcel = "same-parcel";

    /// <summary>名称相近, see <see cref="NameSimilarity"/>.</summary>
    public const string SimilarName = "similar-name";

    /// <summary>All, the strongest first.</summary>
    public static IReadOnlyList<string> All { get; } = [SameOrganisation, SameName, FormerName, SameAddress, SameParcel, SimilarName];
}
