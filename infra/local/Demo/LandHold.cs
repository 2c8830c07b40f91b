namespace Wuyi.Pipeline.Local.Demo;

/// <summary>Where an enterprise stands on land.</summary>
internal enum LandHold
{
    /// <summary>Holds a parcel of its own.</summary>
    Owns,

    /// <summary>Rents from an enterprise that owns one.</summary>
    Rents,

    /// <summary>Neither parcel nor lease is on record.</summary>
    None,
}
