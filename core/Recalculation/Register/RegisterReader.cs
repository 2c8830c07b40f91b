using System.Runtime.InteropServices;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Register;

/// <summary>Reads the versions of every enterprise: credit code × effective month × column, the last live file wins a value (R1, R10).</summary>
internal static class RegisterReader
{
    private static readonly string[] Columns =
    [
        RowOrder.Column, EnterpriseRecords.CreditCode, EnterpriseRecords.EffectiveMonth, EnterpriseRecords.Name, EnterpriseRecords.Town,
        EnterpriseRecords.Industry, EnterpriseRecords.AboveScale, EnterpriseRecords.Chain, EnterpriseRecords.Park, EnterpriseRecords.FoundedOn,
        EnterpriseRecords.Status, EnterpriseRecords.FormerNames, EnterpriseRecords.LeftMonth, EnterpriseRecords.FormerCodes,
        EnterpriseRecords.CancelledOn, EnterpriseRecords.Tags,
    ];

    /// <summary>The register as it stands for a period.</summary>
    /// <exception cref="CorruptSegmentException">A row without a valid credit code: intake accepts none.</exception>
    public static async Task<EnterpriseRegister> ReadAsync(
        IReadOnlyList<InputFile> files, Month period, IFactReader facts, FindingLog log, PeriodTrace? trace, CancellationToken cancellation)
    {
        var versions = new Dictionary<string, EnterpriseVersion>(StringComparer.Ordinal);
        foreach (var input in InputTable.Of(files))
        {
            var table = await input.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
            Apply(input.Segment, table, versions);
            if (trace is not null) await RegisterTrace.TakeAsync(trace, input, table, period, facts, cancellation).ConfigureAwait(false);
        }

        RegisterFindings.Find(versions, new PeriodMonths(period), log);
        var register = new EnterpriseRegister(versions, period);
        RegisterTrace.Settle(trace, register, period);
        return register;
    }

    private static void Apply(SegmentRef segment, FactTable table, Dictionary<string, EnterpriseVersion> versions)
    {
        var code = table.Texts(EnterpriseRecords.CreditCode);
        var month = table.Numbers(EnterpriseRecords.EffectiveMonth);
        var name = table.Texts(EnterpriseRecords.Name);
        var town = table.Texts(EnterpriseRecords.Town);
        var industry = table.Texts(EnterpriseRecords.Industry);
        var aboveScale = table.Numbers(EnterpriseRecords.AboveScale);
        var chain = table.Texts(EnterpriseRecords.Chain);
        var park = table.Texts(EnterpriseRecords.Park);
        var foundedOn = table.Numbers(EnterpriseRecords.FoundedOn);
        var status = table.Texts(EnterpriseRecords.Status);
        var cancelledOn = table.Numbers(EnterpriseRecords.CancelledOn);
        var leftMonth = table.Numbers(EnterpriseRecords.LeftMonth);
        var formerNames = table.Texts(EnterpriseRecords.FormerNames);
        var formerCodes = table.Texts(EnterpriseRecords.FormerCodes);
        var tags = table.Texts(EnterpriseRecords.Tags);
        foreach (var row in RowOrder.Of(table))
        {
            if (code[row] is not { } text || !CreditCode.IsValid(text))
            {
                throw new CorruptSegmentException(segment.Blob, $"an enterprise without a valid credit code in its {row + 1}. record");
            }

            if (month.Int(row) is not { } yearMonth)
            {
                throw new CorruptSegmentException(segment.Blob, $"an enterprise without an effective month in its {row + 1}. record");
            }

            var version = VersionOf(versions, text, yearMonth);
            version.Name = name[row] ?? version.Name;
            version.Town = town[row] ?? version.Town;
            version.Industry = industry[row] ?? version.Industry;
            version.AboveScale = aboveScale.Bool(row) ?? version.AboveScale;
            version.Chain = chain[row] ?? version.Chain;
            version.Park = park[row] ?? version.Park;
            version.FoundedOn = foundedOn.Date(row) ?? version.FoundedOn;
            version.Status = status[row] ?? version.Status;
            version.CancelledOn = cancelledOn.Date(row) ?? version.CancelledOn;
            version.LeftMonth = leftMonth.Int(row) ?? version.LeftMonth;
            version.FormerNames = formerNames[row] ?? version.FormerNames;
            version.FormerCodes = formerCodes[row] ?? version.FormerCodes;
            version.Tags = tags[row] ?? version.Tags;
        }
    }

    private static EnterpriseVersion VersionOf(Dictionary<string, EnterpriseVersion> versions, string code, int yearMonth)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(versions, code, out _);
        if (first is null || first.YearMonth > yearMonth)
        {
            first = new EnterpriseVersion(yearMonth) { Next = first };
            return first;
        }

        var version = first;
        while (version.Next is { } next && next.YearMonth <= yearMonth) version = next;
        if (version.YearMonth == yearMonth) return version;
        version.Next = new EnterpriseVersion(yearMonth) { Next = version.Next };
        return version.Next;
    }
}
