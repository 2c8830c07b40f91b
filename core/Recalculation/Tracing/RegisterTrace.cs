using System.Globalization;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Register;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>Where the attributes that a period uses come from (R10): of each the newest month, of that the newest file.</summary>
internal static class RegisterTrace
{
    private static readonly string[] Texts =
        [EnterpriseRecords.Name, EnterpriseRecords.Town, EnterpriseRecords.Industry, EnterpriseRecords.Chain, EnterpriseRecords.Park, EnterpriseRecords.Status];

    /// <summary>The rows of the wanted enterprises in one table; tables come in drop order.</summary>
    public static async ValueTask TakeAsync(
        PeriodTrace trace, InputTable input, FactTable table, Month period, IFactReader facts, CancellationToken cancellation)
    {
        var origins = await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false);
        var code = table.Texts(EnterpriseRecords.CreditCode);
        var wanted = Array.ConvertAll(code.Dictionary, text => CreditCode.IsValid(text) && trace.Wants(CreditCode.Parse(text)));
        foreach (var row in RowOrder.Of(table))
        {
            if (code.Codes[row] < 0 || !wanted[code.Codes[row]]) continue;
            var told = trace.ForCode(CreditCode.Parse(code[row]!));
            var from = Month.FromYearMonth(table.Numbers(EnterpriseRecords.EffectiveMonth).Int(row)!.Value);
            foreach (var column in Texts) Say(column, table.Texts(column)[row]);
            Say(EnterpriseRecords.AboveScale, table.Numbers(EnterpriseRecords.AboveScale).Bool(row) is { } above ? above ? "规上" : "规下" : null);
            Say(EnterpriseRecords.FoundedOn, table.Numbers(EnterpriseRecords.FoundedOn).Date(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Say(EnterpriseRecords.LeftMonth, table.Numbers(EnterpriseRecords.LeftMonth).Int(row) is { } left ? Month.FromYearMonth(left).ToString() : null);

            void Say(string attribute, string? value)
            {
                if (value is not null) told.Say(new AttributeUse(attribute, value, from, origins[row], from <= period));
            }
        }
    }

    /// <summary>Numbers the enterprises; where the register begins after the period its first version counts.</summary>
    public static void Settle(PeriodTrace? trace, EnterpriseRegister register, Month period)
    {
        if (trace is null) return;
        trace.Number(register.Index.Codes);
        for (var i = 0; i < register.Count; i++)
        {
            if (trace[i] is { } told) told.Choose(register.Profiles[i].AttributesLater);
        }
    }
}
