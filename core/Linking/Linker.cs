namespace Wuyi.Pipeline.Linking;

/// <summary>
/// The order in which an enterprise is looked for (RULES 9): credit code, organisation code, approved crosswalk, exact name. What a person has
/// rejected is not linked by name.
/// </summary>
public sealed class Linker
{
    public Linker(EnterpriseIndex enterprises, EffectiveLinks links)
    {
        Enterprises = enterprises;
        Crosswalk = new Crosswalk(links, enterprises);
    }

    public EnterpriseIndex Enterprises { get; }

    public Crosswalk Crosswalk { get; }

    public int Count => Enterprises.Count;

    /// <summary>By a code: the register, then the crosswalk of this kind of text, then that of taxpayers; else what the code said.</summary>
    public int FindCode(LinkKind kind, string? code)
    {
        var byCode = Enterprises.FindCode(code);
        if (byCode >= 0) return byCode;
        var approved = Crosswalk.Find(kind, code);
        if (approved < 0 && kind != LinkKind.Taxpayer) approved = Crosswalk.Find(LinkKind.Taxpayer, code);
        return approved >= 0 ? approved : byCode;
    }

    /// <summary>By a name alone: the crosswalk of this kind of text, that of names, then the name itself.</summary>
    public int FindName(LinkKind kind, string? name)
    {
        if (name is null) return EnterpriseIndex.Unknown;
        var approved = Crosswalk.Find(kind, name);
        if (approved < 0 && kind != LinkKind.Name) approved = Crosswalk.Find(LinkKind.Name, name);
        if (approved >= 0) return approved;
        var byName = Enterprises.FindName(name);
        return byName >= 0 && (Crosswalk.IsRejected(LinkKind.Name, name, byName) || Crosswalk.IsRejected(kind, name, byName))
            ? EnterpriseIndex.Unknown : byName;
    }

    /// <summary>Whether the name of a row may speak for it: not when a person rejected the enterprise for the row's code.</summary>
    public bool Allows(LinkKind kind, string? code, int enterprise) =>
        enterprise < 0 || !(Crosswalk.IsRejected(kind, code, enterprise) || Crosswalk.IsRejected(LinkKind.Taxpayer, code, enterprise));

    /// <summary>Whether a code or a name links to an enterprise only because a person said so.</summary>
    public bool IsApproved(LinkKind kind, string? code, string? name, int enterprise) =>
        Enterprises.FindCode(code) != enterprise && (FindCode(kind, code) == enterprise || Enterprises.FindName(name) != enterprise);

    /// <summary>By code, else by name.</summary>
    public int Find(LinkKind kind, string? code, string? name)
    {
        var byCode = FindCode(kind, code);
        if (byCode != EnterpriseIndex.Unknown) return byCode;
        var byName = FindName(kind, name);
        return Allows(kind, code, byName) ? byName : EnterpriseIndex.Unknown;
    }
}
