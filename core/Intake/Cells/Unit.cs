namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>A unit as written in a header, title or cell.</summary>
/// <param name="Name">Canonical spelling, shown to people: 万kWh.</param>
/// <param name="Family">What it measures.</param>
/// <param name="Factor">How many of <paramref name="Base"/> one is; exact.</param>
/// <param name="Base">The unit that <paramref name="Factor"/> counts: kWh, 元, 美元, m2, mu, t, m3, GJ, 1, tce.</param>
public sealed record Unit(string Name, UnitFamily Family, decimal Factor, string Base)
{
    /// <summary>What a figure in this unit is multiplied by to be in <paramref name="target"/>; exact.</summary>
    /// <exception cref="ArgumentException">The units are of different families, or of different bases (亩 and ㎡).</exception>
    public decimal FactorTo(Unit target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (Family != target.Family || Base != target.Base)
            throw new ArgumentException($"{Name} cannot be converted into {target.Name}", nameof(target));
        return Factor / target.Factor;
    }
}
