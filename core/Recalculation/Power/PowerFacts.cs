using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Recalculation.Links;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>Power of every enterprise in the 12 months: index [month][enterprise]; kWh in 10⁻¹².</summary>
internal sealed class PowerFacts(int enterprises)
{
    public int Enterprises { get; } = enterprises;

    /// <summary>Null for a month of which no file is live.</summary>
    public PowerMonthFacts?[] Months { get; } = new PowerMonthFacts?[PeriodMonths.Count];

    /// <summary>kWh of unlinked accounts and parties, and of those that a person linked, in 10⁻¹².</summary>
    public LinkBook Links { get; } = new();

    /// <summary>Enterprises that draw power at the address of an unlinked account.</summary>
    public Dictionary<LinkSubject, int[]> Neighbours { get; } = [];

    /// <summary>Account gaps by window and enterprise: bits of the months that a gap makes unknown (R4); present = flag <c>account-gap</c>.</summary>
    public Dictionary<int, int>[] Gaps { get; } = [.. Enumerable.Range(0, PeriodMonths.Windows).Select(_ => new Dictionary<int, int>())];
}

/// <summary>One month of <see cref="PowerFacts"/>.</summary>
internal sealed class PowerMonthFacts(int enterprises)
{
    /// <summary>Bits of <see cref="State"/>.</summary>
    public const byte Known = 1, Residential = 2, Incomplete = 4, Unsplit = 8, Linked = 16;

    public Int128[] Kwh { get; } = new Int128[enterprises];

    public Int128[]? Pv { get; set; }

    public Int128[]? Green { get; set; }

    public byte[] State { get; } = new byte[enterprises];

    /// <summary>kWh of all accounts.</summary>
    public Int128 Total { get; set; }

    /// <summary>kWh that reached an enterprise of the register.</summary>
    public Int128 LinkedTotal { get; set; }

    /// <summary>kWh that reached nobody, or an enterprise by what a person decided.</summary>
    public List<Told> Links { get; } = [];

    /// <param name="Account">Number of the account.</param>
    /// <param name="Party">How the register of meters names whose it is; null = the account itself.</param>
    /// <param name="Enterprise">Negative = nobody.</param>
    /// <param name="Kwh">In 10⁻¹².</param>
    internal readonly record struct Told(int Account, PartyText? Party, int Enterprise, Int128 Kwh);
}
