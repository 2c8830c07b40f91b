using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>How an enterprise's months differ from its usual ones, because the campaign or a crisis reached it.</summary>
internal sealed class DemoCourse
{
    /// <summary>As always.</summary>
    public static DemoCourse Steady { get; } = new([]);

    private readonly IReadOnlyList<Phase> phases;

    private DemoCourse(IReadOnlyList<Phase> phases) => this.phases = phases;

    /// <summary>Multiplies kWh and fuels of the month.</summary>
    public double Power(Month month) => Of(month).Power;

    /// <summary>Multiplies value added, output, revenue and research of the month.</summary>
    public double Output(Month month) => Of(month).Output;

    /// <summary>Multiplies the tax credited in the month.</summary>
    public double Tax(Month month) => Of(month).Tax;

    /// <summary>This course with another phase; where phases meet, the later one counts.</summary>
    /// <param name="from">First month.</param>
    /// <param name="to">Last month; null = for good.</param>
    /// <param name="power">Of kWh and fuels, 1 = as always.</param>
    /// <param name="output">Of value added.</param>
    /// <param name="tax">Of tax.</param>
    public DemoCourse With(Month from, Month? to, double power = 1, double output = 1, double tax = 1) => new([.. phases, new Phase(from, to, power, output, tax)]);

    private Phase Of(Month month)
    {
        for (var i = phases.Count - 1; i >= 0; i--)
        {
            if (phases[i].From <= month && !(phases[i].To < month)) return phases[i];
        }

        return new Phase(month, null, 1, 1, 1);
    }

    private readonly record struct Phase(Month From, Month? To, double Power, double Output, double Tax);
}
