using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>企业名录: what an enterprise is, since when (R10). An empty cell restates nothing (R1).</summary>
public sealed class EnterprisesContract : SourceContract
{
    private readonly ContractColumn _code;
    private readonly ContractColumn _year;
    private readonly ContractColumn _since;
    private readonly ContractColumn _left;
    private readonly ContractColumn _formerCodes;
    private readonly int _effective;
    private readonly int _leftOrdinal;
    private readonly int _formerCodesOrdinal;

    public EnterprisesContract() : base(SourceNames.Enterprises, "企业名录")
    {
        _code = Add(new("统一社会信用代码", ColumnKind.CreditCode) { NeededInEveryRow = true, Record = EnterpriseRecords.CreditCode });
        Add(new("企业名称", ColumnKind.Text) { NeededInEveryRow = true, Record = EnterpriseRecords.Name });
        Add(new("乡镇街道", ColumnKind.Town) { Record = EnterpriseRecords.Town });
        Add(new("行业代码", ColumnKind.Industry) { Lenient = true, Record = EnterpriseRecords.Industry });
        Add(new("规上", ColumnKind.YesNo) { Lenient = true, Record = EnterpriseRecords.AboveScale });
        _year = Add(new("年度", ColumnKind.Year));
        _since = Add(new("生效年月", ColumnKind.MonthOrDate));
        _left = Add(new("退出年月", ColumnKind.MonthOrDate) { Lenient = true });
        Add(new("产业链", ColumnKind.Text) { Record = EnterpriseRecords.Chain });
        Add(new("园区", ColumnKind.Text) { Record = EnterpriseRecords.Park });
        Add(new("成立日期", ColumnKind.Date) { Lenient = true, Record = EnterpriseRecords.FoundedOn });
        Add(new("投产日期", ColumnKind.Date) { Lenient = true, Record = EnterpriseRecords.ProductionOn });
        Add(new("注销日期", ColumnKind.Date) { Lenient = true, Record = EnterpriseRecords.CancelledOn });
        Add(new("状态", ColumnKind.Text) { Record = EnterpriseRecords.Status });
        Add(new("曾用名", ColumnKind.Text) { Record = EnterpriseRecords.FormerNames });
        _formerCodes = Add(new("原代码", ColumnKind.HolderCode) { Lenient = true, Several = true });
        Add(new("标签", ColumnKind.Text) { Record = EnterpriseRecords.Tags });
        Add(new("法定代表人", ColumnKind.Private));
        Add(new("联系电话", ColumnKind.Private));
        RequireAnyOf("统一社会信用代码");
        RequireAnyOf("企业名称");
        _effective = Schema.Ordinal(EnterpriseRecords.EffectiveMonth);
        _leftOrdinal = Schema.Ordinal(EnterpriseRecords.LeftMonth);
        _formerCodesOrdinal = Schema.Ordinal(EnterpriseRecords.FormerCodes);
    }

    public override bool RepeatsAreTold => true;

    public override void Check(ContractRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Has(_since)) row.CheckNotFuture(Effective(row), _since);
        else if (row.Has(_year)) row.CheckNotFuture(Effective(row), _year);
        if (row.Has(_left)) row.CheckNotFuture(Month.Of(row.Date(_left)), _left);
    }

    public override void WriteKey(ContractRow row, KeyBuilder key)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(key);
        key.Add(row.Text(_code));
        key.Add(Effective(row).Index);
    }

    public override void Write(ContractRow row, RecordOutput output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = output.For(null);
        buffer.BeginRow(row.Number);
        buffer.Int(_effective, Effective(row).YearMonth);
        if (row.Has(_left)) buffer.Int(_leftOrdinal, Month.Of(row.Date(_left)).YearMonth);
        if (row.Has(_formerCodes)) buffer.Text(_formerCodesOrdinal, string.Join('、', row.Parts(_formerCodes).Where(code => code.Length > 0)));
        CopyPlain(row, buffer);
        output.End(buffer);
    }

    private Month Effective(ContractRow row) =>
        row.Has(_since) ? Month.Of(row.Date(_since))
        : row.Has(_year) ? new Month((int)row.Value(_year), 1)
        : row.DropMonth;
}
