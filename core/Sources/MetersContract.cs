using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>转供电分摊: which enterprises use an account's power, since when and with what share (R29).</summary>
public sealed class MetersContract : SourceContract
{
    private readonly ContractColumn _account;
    private readonly ContractColumn _code;
    private readonly ContractColumn _from;
    private readonly ContractColumn _to;
    private readonly ContractColumn _month;

    public MetersContract() : base(SourceNames.Meters, "转供电分摊")
    {
        _account = Add(new("户号", ColumnKind.Account) { NeededInEveryRow = true, Record = MeterRecords.Account });
        _code = Add(new("统一社会信用代码", ColumnKind.CreditCode) { NeededInEveryRow = true, Record = MeterRecords.CreditCode });
        Add(new("企业名称", ColumnKind.Text) { Record = MeterRecords.Name });
        Add(new("户主代码", ColumnKind.CreditCode) { Lenient = true, Record = MeterRecords.HolderCode });
        Add(new("户名", ColumnKind.Text) { Record = MeterRecords.HolderName });
        _from = Add(new("起月", ColumnKind.Month) { Record = MeterRecords.FromMonth });
        _to = Add(new("止月", ColumnKind.Month) { Record = MeterRecords.ToMonth });
        _month = Add(new("年月", ColumnKind.Month));
        Add(new("分摊比例", ColumnKind.Share) { Record = MeterRecords.Share });
        Add(new("分摊电量", ColumnKind.Number) { FactUnit = "kWh", Record = MeterRecords.SplitKwh });
        Add(new("核实人", ColumnKind.Text) { Record = MeterRecords.Verifier });
        Add(new("核实日期", ColumnKind.Date) { Lenient = true, Record = MeterRecords.VerifiedOn });
        Add(new("来源", ColumnKind.Text) { Record = MeterRecords.Origin });
        RequireAnyOf("户号");
        RequireAnyOf("统一社会信用代码");
    }

    public override bool RepeatsAreTold => true;

    public override void CheckHeader(ContractHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        // A month column beside a span dates the list, not the split.
        if (header.Has(_month) && (header.Has(_from) || header.Has(_to))) header.Leave(_month, IssueCodes.UnusedColumn);
    }

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Has(_from) && row.Has(_to) && row.Month(_to) < row.Month(_from)) row.Reject(IssueCodes.PeriodReversed, _to);
    }

    public override void WriteKey(ContractRow row, KeyBuilder key)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(key);
        key.Add(row.Text(_account));
        key.Add(row.Text(_code));
        key.Add(row.Has(_from) ? row.Value(_from) : row.Has(_month) ? row.Value(_month) : 0);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = output.For(null);
        buffer.BeginRow(row.Number);
        CopyPlain(row, buffer);
        if (row.Has(_month))
        {
            buffer.Int(_from.Ordinal, row.Month(_month).YearMonth);
            buffer.Int(_to.Ordinal, row.Month(_month).YearMonth);
        }

        output.End(buffer);
    }
}
