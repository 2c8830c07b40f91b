using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>An enterprise's month in the eyes of the statistics bureau; 万元 with two decimals, fuels with three.</summary>
internal static class DemoFigures
{
    private static readonly double[] Season = [0.80, 0.62, 1.03, 1.0, 1.0, 1.08, 1.02, 1.02, 1.06, 1.0, 1.08, 1.29];

    public static decimal ValueAddedWan(DemoEnterprise e, Month month, DemoNoise noise)
    {
        // A correction of earlier months that appears in September's cumulative figure only.
        if (e.Reports == ReportHabit.Corrects && month.Number == 9) return Math.Round((decimal)(e.ValueAddedWan * -0.04), 2);
        return Monthly(e, e.ValueAddedWan, month, noise);
    }

    public static decimal RevenueWan(DemoEnterprise e, Month month, DemoNoise noise) => Monthly(e, e.RevenueWan, month, noise);

    public static decimal OutputWan(DemoEnterprise e, Month month, DemoNoise noise) => Monthly(e, e.RevenueWan * 1.03, month, noise);

    public static decimal? ResearchWan(DemoEnterprise e, Month month, DemoNoise noise) => e.Reports == ReportHabit.NoResearch ? null
        : Monthly(e, e.RevenueWan * Math.Min(0.08, noise.LogNormal(0.024, 0.5, Draw.Research, e.Index)), month, noise);

    public static int Employees(DemoEnterprise e, Month month, DemoNoise noise) =>
        (int)(e.Employees * (0.95 + (0.1 * noise.Uniform(Draw.Employees, e.Index, month.Index))));

    /// <summary>Natural gas in 万m³, four decimals.</summary>
    public static decimal GasWanM3(DemoEnterprise e, Month month, DemoNoise noise) =>
        Math.Round((decimal)(Math.Abs(e.ValueAddedWan) / 12 * e.Industry.GasM3PerWan / 10000 * Fuel(e, month, noise)), 4);

    public static decimal CoalT(DemoEnterprise e, Month month, DemoNoise noise) =>
        Math.Round((decimal)(Math.Abs(e.ValueAddedWan) / 12 * e.Industry.CoalTPerWan * Fuel(e, month, noise)), 3);

    public static decimal DieselT(DemoEnterprise e, Month month, DemoNoise noise) =>
        Math.Round((decimal)(0.2 + (e.RevenueWan / 50000 * Fuel(e, month, noise))), 3);

    private static double Fuel(DemoEnterprise e, Month month, DemoNoise noise) =>
        e.Course.Power(month) * Season[month.Number - 1] * noise.Monthly(0.2, 0.03, Draw.EnergyMonth, e.Index, month);

    private static decimal Monthly(DemoEnterprise e, double year, Month month, DemoNoise noise) =>
        !e.IsActive(month) ? 0m
        : Math.Round((decimal)(year / 12 * e.Course.Output(month) * Season[month.Number - 1] * noise.Monthly(0.1, 0.02, Draw.StatisticsMonth, e.Index, month)), 2);
}
