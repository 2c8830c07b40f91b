namespace Wuyi.Pipeline.Linking;

/// <summary>What kind of text a link is decided about.</summary>
public enum LinkKind
{
    /// <summary>户号 of a power file; the only kind that may carry months (过户).</summary>
    Account,

    /// <summary>A code as the tax office writes it (纳税人识别号, an old credit code); holds wherever such a code stands.</summary>
    Taxpayer,

    /// <summary>权利人 of a parcel: its code, else its name.</summary>
    Holder,

    /// <summary>出租方: its code, else its name.</summary>
    Lessor,

    /// <summary>承租方: its code, else its name.</summary>
    Lessee,

    /// <summary>A name, in whatever file it stands.</summary>
    Name,

    /// <summary>不动产权证号 → 宗地代码 (R7).</summary>
    Certificate,

    /// <summary>Land of a parcel whose holders' shares do not make up the whole (R19): listed, but no text to be linked.</summary>
    Unassigned,
}
