using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Recalculation.Land;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>What a resolution read on its way and the evaluation of a year looks at again; kept only where somebody asks for it.</summary>
internal sealed class PeriodSources
{
    /// <summary>Finds the enterprise of a code.</summary>
    public Linker? Linker { get; set; }

    /// <summary>Live parcels by code, settled.</summary>
    public IReadOnlyDictionary<string, Parcel>? Parcels { get; set; }

    /// <summary>Live leases.</summary>
    public IReadOnlyList<Lease>? Leases { get; set; }
}
