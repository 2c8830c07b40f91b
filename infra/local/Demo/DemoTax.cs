using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>The rhythm of a taxpayer: VAT by month above scale and by quarter below, the rest by quarter and half-year.</summary>
internal static class DemoTax
{
    public static IEnumerable<DemoTaxRow> Rows(DemoEnterprise e, Month month, DemoNoise noise)
    {
        if (e.PaysNothing || e.Course.Tax(month) == 0) yield break;
        var above = e.IsAboveScale(month.Year);
        var quarter = month.Number % 3 == 1;
        var yuan = e.TaxWan * 10000 * e.Course.Tax(month) * noise.Monthly(0.25, 0.06, Draw.TaxMonth, ~e.Index, month);
        if (above || quarter)
        {
            var vat = Amount(yuan * 0.5 / (above ? 12 : 4));
            var credit = e.Exporter && above && month.Number % 3 == 0 ? Amount(yuan * 0.06) : (decimal?)null;
            yield return new DemoTaxRow("10101 增值税", "制造业", "正税", vat, credit);
            // The 免抵调额 of the taxpayer stands again on its second VAT row; it is one amount.
            if (credit is not null && e.Index % 5 == 0) yield return new DemoTaxRow("10101 增值税", "其他", "正税", Amount(yuan * 0.002), credit);
            yield return new DemoTaxRow("城市维护建设税", "县城、镇", "正税", decimal.Round(vat * 0.05m, 2));
            if (above) yield return new DemoTaxRow("教育费附加", "增值税教育费附加", "正税", decimal.Round(vat * 0.03m, 2));
            if (above && noise.Chance(0.004, Draw.TaxMonth, e.Index, month.Index + 7)) yield return new DemoTaxRow("10101 增值税", "制造业", "滞纳金", Amount(yuan * 0.001));
            if (above && noise.Chance(0.004, Draw.TaxMonth, e.Index, month.Index + 8)) yield return new DemoTaxRow("10101 增值税", "制造业", "正税", -Amount(yuan * 0.03));
        }

        if (quarter)
        {
            yield return new DemoTaxRow("企业所得税", above ? "应纳税所得额" : null, "正税", Amount(yuan * 0.28 / 4));
            if (above) yield return new DemoTaxRow("个人所得税", "工资薪金所得", "正税", Amount(yuan * 0.03 / 4));
            yield return new DemoTaxRow("印花税", "买卖合同", "正税", Amount(yuan * 0.02 / 4));
        }

        if (e.Land == LandHold.Owns && month.Number is 5 or 11)
        {
            if (above) yield return new DemoTaxRow("房产税", "从价计征", "正税", Amount(yuan * 0.09 / 2));
            yield return new DemoTaxRow("城镇土地使用税", "土地使用税", "正税", Amount(e.LandMu * 666.67 * 4 / 2));
        }

        // One firm in 400 gets back more than half of what it paid, and the export does not say why.
        if (e.Index % 400 == 21 && month.Number == 6) yield return new DemoTaxRow("10101 增值税", "制造业", "正税", -Amount(e.TaxWan * 10000 * 0.6));
    }

    private static decimal Amount(double yuan) => Math.Round((decimal)yuan, 2);
}
