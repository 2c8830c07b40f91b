using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Sources.Records;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

/// <summary>RULINGS 5.2: further columns are facts, and what their meaning asks of a row.</summary>
public class FurtherColumnTests
{
    private const string Code = Dropped.ValidCode;
    private const string Parcel = "330723001001GB00012";

    [Fact]
    public void Power_keeps_the_former_account_and_what_the_supply_is()
    {
        var row = Assert.Single(Dropped.Csv(Power,
            "户号,年月,电量,旧户号,电压等级,抄表例日,用户状态,立户日期,销户日期,供电单位\n3307230001,202305,5,0307230001,交流10kV,1,正常,2020-03-01,,桐琴供电所\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("0307230001", "交流10kV", "1", "正常"),
            (row[PowerRecords.FormerAccount], row[PowerRecords.Voltage], row[PowerRecords.ReadingDay], row[PowerRecords.ServiceStatus]));
        Assert.Equal(("2020-03-01", null, "桐琴供电所"), (row[PowerRecords.OpenedOn], row[PowerRecords.ClosedOn], row[PowerRecords.SupplyUnit]));
    }

    [Fact]
    public void Generation_feed_in_and_certificates_are_kept_beside_what_they_give() // Self-use = 发电 − 上网; 1 绿证 = 1 MWh.
    {
        var row = Assert.Single(Dropped.Csv(Power, "户号,年月,光伏发电量,上网电量,绿电电量,绿证张数\n3307230001,202305,100,30,500,2\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("70", "100", "30"), (row[PowerRecords.PvKwh], row[PowerRecords.PvGeneratedKwh], row[PowerRecords.PvFedKwh]));
        Assert.Equal(("2500", "2"), (row[PowerRecords.GreenKwh], row[PowerRecords.GreenCertificates]));
    }

    [Theory]
    [InlineData("100,", IssueCodes.SelfUseUnknown)]
    [InlineData(",30", IssueCodes.SelfUseUnknown)]
    [InlineData("100,130", IssueCodes.SelfUseNegative)]
    public void Self_use_that_cannot_be_or_is_unknown_is_told_and_the_row_stays(string figures, string code)
    {
        var file = Dropped.Csv(Power, $"户号,年月,电量,光伏发电量,上网电量\n3307230001,202305,5,{figures}\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(["5"], file.Records.Values(PowerRecords.Kwh));
        Assert.Equal(IssueSeverity.Warning, file.Issue(code).Severity);
    }

    [Theory]
    [InlineData("202304", false)] // The last bill may come in the month after.
    [InlineData("202305", true)]
    [InlineData("202001", true)]
    public void Use_outside_the_time_of_the_supply_is_told(string month, bool told)
    {
        var file = Dropped.Csv(Power, $"户号,年月,电量,立户日期,销户日期\n3307230001,{month},5,2020-02-10,2023-03-10\n");
        Assert.Equal(told, file.Outcome.IssueCounts.ContainsKey(IssueCodes.UseOutsideService));
        Assert.Equal(1, file.Outcome.RowsAccepted);
    }

    [Fact]
    public void The_reading_day_never_moves_a_month_by_itself() =>
        Assert.Equal(["202306"], Dropped.Csv(Power, "户号,抄表月份,电量,抄表例日\n3307230001,202306,5,1\n").Is(FileStatus.Accepted).Records.Values(PowerRecords.Month));

    [Fact]
    public void A_mapping_moves_only_rows_read_on_the_first_and_says_so()
    {
        var profile = MappingProfileJson.Parse("""{"source":"power","name":"例日","monthShift":-1,"columns":{"户号":{"header":"户号"}}}"""u8.ToArray()).Profile!;
        var file = Dropped.Csv(Power, "户号,抄表月份,电量,抄表例日\n3307230001,202306,5,1\n3307230002,202306,5,每月01日\n3307230003,202306,5,15\n", profile).Is(FileStatus.Accepted);
        Assert.Equal(["202305", "202305", "202306"], file.Records.Values(PowerRecords.Month));
        Assert.Equal(IssueSeverity.Info, file.Issue(IssueCodes.MonthsShifted).Severity);
    }

    [Fact]
    public void A_split_keeps_who_holds_the_account_and_where_it_comes_from()
    {
        var row = Assert.Single(Dropped.Csv(Meters, $"户号,统一社会信用代码,分摊比例,户名,核实日期,来源\n3307230001,{Code},0.2,武义工业园有限公司,2023-01-05,现场核实\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("武义工业园有限公司", "2023-01-05", "现场核实"), (row[MeterRecords.HolderName], row[MeterRecords.VerifiedOn], row[MeterRecords.Origin]));
    }

    [Fact]
    public void Tax_keeps_the_voucher_the_period_and_the_providers_own_word_for_the_business()
    {
        var row = Assert.Single(Dropped.Csv(Tax,
            $"纳税人识别号,入库日期,税种,入库金额,登记序号,税款所属期起,税款所属期止,缴款日期,业务类型,电子税票号码,征收UUID\n{Code},2023-05-15,增值税,100,10213307000012345678,202304,2023年4月,2023-05-14,税收电子缴款书,333076230500012345,A1B2-C3\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("2023-04-01", "2023-04-30", "2023-05-14"), (row[TaxRecords.PeriodFrom], row[TaxRecords.PeriodTo], row[TaxRecords.PaidOn]));
        Assert.Equal(("10213307000012345678", "税收电子缴款书", "333076230500012345", "A1B2-C3"),
            (row[TaxRecords.RegistrationNo], row[TaxRecords.Business], row[TaxRecords.VoucherNo], row[TaxRecords.LevyId]));
    }

    [Fact]
    public void Refund_columns_are_refunds_with_their_reason_on_rows_of_vat_only()
    {
        var file = Dropped.Csv(Tax, $"纳税人识别号,入库日期,税种,入库金额(万元),留抵退税额,出口退税额(元)\n{Code},2023-05-15,增值税,10,3,20000\n{Code},2023-05-15,企业所得税,4,3,\n").Is(FileStatus.Accepted);
        Assert.Equal(["payment", "refund", "refund", "payment"], file.Records.Values(TaxRecords.Flow));
        Assert.Equal(["100000", "30000", "20000", "40000"], file.Records.Values(TaxRecords.AmountYuan));
        Assert.Equal([null, "留抵退税", "出口退税", null], file.Records.Values(TaxRecords.RefundReason));
    }

    [Fact]
    public void A_list_of_refunds_alone_is_a_file_of_refunds()
    {
        var row = Assert.Single(Dropped.Csv(Tax, $"纳税人识别号,入库日期,留抵退税额\n{Code},2023-05-15,3000000\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("增值税", "refund", "3000000"), (row[TaxRecords.Kind], row[TaxRecords.Flow], row[TaxRecords.AmountYuan]));
        Dropped.Rows(Tax, $"纳税人识别号,入库日期,留抵退税额\n{Code},2023-05-15,-5\n").Issue(IssueCodes.NegativeRefund);
    }

    [Fact]
    public void What_stood_in_the_brackets_of_the_kind_stays_beside_its_item() =>
        Assert.Equal(["一般货物(滞纳金)"], Dropped.Csv(Tax, $"纳税人识别号,入库日期,征收项目,征收品目,入库金额\n{Code},2023-05-15,增值税(滞纳金),一般货物,5\n").Is(FileStatus.Accepted).Records.Values(TaxRecords.Item));

    [Theory]
    [InlineData("\"(30,000.00)\"", "-30000")]
    [InlineData("\"-30,000.00\"", "-30000")]
    [InlineData("\"¥1,234.56\"", "1234.56")]
    [InlineData("￥１２３４.５６", "1234.56")]
    [InlineData("负30000", "-30000")]
    [InlineData("1.5万元", "15000")]
    public void Amounts_have_many_forms(string given, string stored) =>
        Assert.Equal([stored], Dropped.Csv(Tax, $"纳税人识别号,入库日期,税种,入库金额\n{Code},2023-05-15 00:00:00,10101 增值税,{given}\n").Is(FileStatus.Accepted).Records.Values(TaxRecords.AmountYuan));

    [Fact]
    public void Land_keeps_the_right_the_contract_and_how_the_site_went()
    {
        var row = Assert.Single(Dropped.Csv(Land,
            "宗地代码,权利人,宗地面积,不动产权证号,权利人类型,权利类型,供地方式,权属状态,共有情况,电子监管号,合同编号,成交价(万元),实际开工日期,实际竣工日期,应动工面积,中止开发日期,闲置原因,约定容积率,约定单位能耗增加值(万元/吨标准煤),约定单位排放增加值(万元/吨),建筑面积\n"
            + $"{Parcel},甲公司,20000,浙（2019）武义县不动产权第0001234号,企业,国有建设用地使用权,出让,现势,单独所有,3307232019B00123,3307232019A21001,1200,2019-08-01,2021-01-02,15000,2020-05-01,资金,1.5,2.6,480,12000\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("浙(2019)武义县不动产权第0001234号", "企业", "国有建设用地使用权", "出让", "现势", "单独所有"),
            (row[LandRecords.Certificate], row[LandRecords.HolderType], row[LandRecords.RightType], row[LandRecords.SupplyMode], row[LandRecords.RightStatus], row[LandRecords.CoOwnership]));
        Assert.Equal(("3307232019B00123", "3307232019A21001", "1200"), (row[LandRecords.SupervisionNo], row[LandRecords.ContractNo], row[LandRecords.PriceWan]));
        Assert.Equal(("2019-08-01", "2021-01-02", "2020-05-01", "资金"), (row[LandRecords.StartedOn], row[LandRecords.CompletedOn], row[LandRecords.SuspendedOn], row[LandRecords.IdleReason]));
        Assert.Equal(("15000", "1.5", "2.6", "480", "12000"),
            (row[LandRecords.DueArea], row[LandRecords.AgreedPlotRatio], row[LandRecords.AgreedValueAddedPerTce], row[LandRecords.AgreedValueAddedPerEmission], row[LandRecords.BuildingArea]));
    }

    [Theory]
    [InlineData("使用期限", "2003-05-01起2053-04-30止", "2003-05-01", "2053-04-30")]
    [InlineData("使用期限", "自2003年5月1日起至2053年4月30日止", "2003-05-01", "2053-04-30")]
    [InlineData("使用期限", "20030501-20530430", "2003-05-01", "2053-04-30")]
    [InlineData("使用期限", "50年", null, null)]
    [InlineData("使用期限", "2053-04-30止", null, "2053-04-30")]
    [InlineData("使用权起始日期", "2003-05-01起2053-04-30止", "2003-05-01", null)]
    [InlineData("使用权终止日期", "2003-05-01起2053-04-30止", null, "2053-04-30")]
    public void A_span_in_one_cell_is_both_its_days(string header, string cell, string? from, string? to)
    {
        var row = Assert.Single(Dropped.Csv(Land, $"宗地代码,权利人,宗地面积,{header}\n{Parcel},甲公司,5,{cell}\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal((from, to), (row[LandRecords.AcquiredOn], row[LandRecords.EndsOn]));
        Assert.Equal(header == "使用期限" ? cell : null, row[LandRecords.Term]);
    }

    [Fact]
    public void A_row_with_only_a_certificate_is_a_fact_without_a_parcel()
    {
        var file = Dropped.Csv(Land, "宗地代码,不动产权证号,权利人,宗地面积\n,武国用(2012)第1234号,甲公司,5\nGB12,武国用(2012)第1235号,甲公司,5\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal([null, null], file.Records.Values(LandRecords.Parcel));
        Assert.Equal(["武国用(2012)第1234号", "武国用(2012)第1235号"], file.Records.Values(LandRecords.Certificate));
        Assert.Equal(2, file.Outcome.IssueCounts[IssueCodes.CertificateOnly]);
        Dropped.Rows(Land, "宗地代码,不动产权证号,权利人,宗地面积\nGB12,,甲公司,5\n").Issue(IssueCodes.BadParcel);
    }

    [Fact]
    public void A_right_that_is_over_without_a_day_is_told() =>
        Dropped.Csv(Land, $"宗地代码,权利人,宗地面积,权属状态,注销日期\n{Parcel},甲公司,5,注销,\n{Parcel},乙公司,5,注销,2023-01-01\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.RightOverWithoutDate);

    [Fact]
    public void Several_holders_of_one_row_are_holders_of_their_own() // R19: equal where no share is given.
    {
        var file = Dropped.Csv(Land, $"宗地代码,权利人,权利人代码,宗地面积,份额\n{Parcel},甲公司、乙公司,\"{Code},9133\",100,\n{Parcel},甲公司、乙公司,{Code}/123456788,100,60%、40%\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(["甲公司", "乙公司", "甲公司", "乙公司"], file.Records.Values(LandRecords.HolderName));
        Assert.Equal([Code, null, Code, "123456788"], file.Records.Values(LandRecords.HolderCode));
        Assert.Equal([null, null, "0.6", "0.4"], file.Records.Values(LandRecords.Share));
        Assert.Equal(["2", "2", "3", "3"], file.Records.Values("row"));
    }

    [Fact]
    public void One_share_for_two_holders_is_each_ones_when_they_make_the_whole() =>
        Assert.Equal(["0.5", "0.5"], Dropped.Csv(Land, $"宗地代码,权利人,宗地面积,份额\n{Parcel},甲公司、乙公司,100,各1/2\n").Is(FileStatus.Accepted).Records.Values(LandRecords.Share));

    [Theory]
    [InlineData("甲公司、乙公司", Code, "", IssueCodes.HolderCountMismatch)]
    [InlineData("甲公司、乙公司", "", "30%", IssueCodes.HolderSharesUnclear)]
    [InlineData("甲公司、乙公司", "", "50%、30%、20%", IssueCodes.HolderSharesUnclear)]
    [InlineData("甲公司、乙公司", "", "一半、一半", IssueCodes.BadShare)]
    public void Holders_that_cannot_be_told_apart_are_asked_for(string names, string codes, string share, string code) =>
        Dropped.Rows(Land, $"宗地代码,权利人,权利人代码,宗地面积,份额\n{Parcel},{names},{codes},100,{share}\n").Issue(code);

    [Fact]
    public void A_lease_term_is_its_days_and_a_rent_without_a_unit_is_not_taken()
    {
        var file = Dropped.Csv(Leases, $"宗地代码,出租方,出租方类型,承租方,土地租赁面积,租期,年租金\n{Parcel},某村,村集体,乙公司,6000,2023-01-01至2024-12-31,20\n").Is(FileStatus.AcceptedWithIssues);
        var row = Assert.Single(file.Records.Rows);
        Assert.Equal(("2023-01-01", "2024-12-31", "2023-01-01至2024-12-31", "村集体", (string?)null),
            (row[LeaseRecords.FromDay], row[LeaseRecords.ToDay], row[LeaseRecords.Term], row[LeaseRecords.LessorType], row[LeaseRecords.AnnualRentYuan]));
        file.Issue(IssueCodes.UnitNotGiven);
        Assert.Equal(["200000"], Dropped.Csv(Leases, $"宗地代码,出租方,承租方,土地租赁面积,年租金(万元)\n{Parcel},甲公司,乙公司,6000,20\n").Is(FileStatus.Accepted).Records.Values(LeaseRecords.AnnualRentYuan));
        Dropped.Rows(Leases, $"宗地代码,出租方,承租方,土地租赁面积,租期,止租日期\n{Parcel},甲公司,乙公司,6000,2023-06-01起,2023-01-01\n").Issue(IssueCodes.PeriodReversed);
    }

    [Fact]
    public void An_enterprise_row_keeps_its_exit_its_end_and_its_former_codes()
    {
        var row = Assert.Single(Dropped.Csv(Enterprises, $"统一社会信用代码,企业名称,退库时间,投产日期,注销日期,原代码\n{Code},甲公司,2022-08,2015-06-01,2023-12-31,\"330723123456788,123456788\"\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("202208", "2015-06-01", "2023-12-31", "330723123456788、123456788"),
            (row[EnterpriseRecords.LeftMonth], row[EnterpriseRecords.ProductionOn], row[EnterpriseRecords.CancelledOn], row[EnterpriseRecords.FormerCodes]));
    }

    [Fact]
    public void Statistics_keep_where_a_value_comes_from_and_never_mix_equivalents_with_tonnes()
    {
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,企业名称,年月,增加值,VOCs(千克),排放当量,可比价增速(%),期末人数,电力消费量(万千瓦时),数据来源\n{Code},甲公司,202305,500,1500,320,5.2,80,12,企业申报\n").Is(FileStatus.Accepted);
        Assert.Equal([("value_added_wan", "500"), ("employees_at_end", "80"), ("vocs_t", "1.5"), ("electricity_kwh", "120000"), ("emission_equivalent", "320"), ("comparable_growth", "0.052")],
            file.Records.Rows.Select(row => (row[StatisticsRecords.Item]!, row[StatisticsRecords.Value]!)));
        Assert.All(file.Records.Rows, row => Assert.Equal(("甲公司", "企业申报"), (row[StatisticsRecords.Name], row[StatisticsRecords.Provenance])));
    }

    [Theory]
    [InlineData("排放当量(吨)", IssueCodes.ColumnUnit)]
    [InlineData("可比价增速", IssueCodes.UnitNotGiven)]
    public void A_figure_that_may_mean_two_things_is_told_and_left_out(string header, string code)
    {
        var file = Dropped.Csv(Statistics, $"统一社会信用代码,年月,增加值,{header}\n{Code},202305,500,5.2\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(["value_added_wan"], file.Records.Values(StatisticsRecords.Item));
        file.Issue(code);
    }

    [Theory]
    [InlineData("可比价增速(%)", "3.02", "0.0302")]
    [InlineData("可比价增速(小数)", "0.0302", "0.0302")]
    [InlineData("可比价增速", "3.02%", "0.0302")]
    public void A_percentage_and_its_ratio_are_the_same_figure(string header, string given, string stored) => // E11
        Assert.Equal([stored], Dropped.Csv(Statistics, $"统一社会信用代码,年月,{header}\n{Code},202305,{given}\n").Is(FileStatus.Accepted).Records.Values(StatisticsRecords.Value));

    [Theory]
    [InlineData("91330723MA2E7Q4X5K(1/1)", null)] // a wrong check character is wrong with or without a suffix
    [InlineData("113307230026011330(1/1)", "113307230026011330")]
    [InlineData("113307230026011330/113307230026011330", "113307230026011330")]
    [InlineData("330723123456788", "330723123456788")] // 15: six digits of a region and an organisation code
    [InlineData("33072319800101123201", "token")] // 20: a personal ID and two digits
    public void Tax_numbers_have_many_forms(string written, string? stored)
    {
        var file = Dropped.Rows(Tax, $"纳税人识别号,入库日期,税种,入库金额\n{written},2023-05-15,增值税,5\n");
        if (stored is null) Assert.Empty(file.Records.Rows);
        else if (stored == "token") Assert.StartsWith("id:", Assert.Single(file.Records.Values(TaxRecords.Taxpayer)), StringComparison.Ordinal);
        else Assert.Equal([stored], file.Records.Values(TaxRecords.Taxpayer));
    }

    [Fact]
    public void A_masked_name_stays_as_it_is_and_finds_nobody()
    {
        var file = Dropped.Csv(Power, "户号,年月,电量,户名\n3307230001,202305,5,张*\n").Is(FileStatus.Accepted);
        Assert.Equal(["张*"], file.Records.Values(PowerRecords.Name));
        Assert.Null(Wuyi.Pipeline.Linking.NameKey.Of("武义**工具有限公司"));
    }

    [Theory]
    [InlineData("原煤(千克)", "2500", "2.5")]
    [InlineData("天然气(万m³)", "1.2", "12000")]
    [InlineData("热力(百万千焦)", "7", "7")]
    [InlineData("营业收入(千元)", "12345", "1234.5")]
    [InlineData("氨氮(千克)", "80", "0.08")]
    [InlineData("综合能耗(等价值)(吨标准煤)", "9.5", "9.5")]
    public void Statistics_come_in_the_units_of_their_forms(string header, string given, string stored) => // R3, E3, E12
        Assert.Equal([stored], Dropped.Csv(Statistics, $"统一社会信用代码,年月,{header}\n{Code},202305,{given}\n").Is(FileStatus.Accepted).Records.Values(StatisticsRecords.Value));

    [Fact]
    public void Several_bills_and_corrections_of_a_month_are_rows_that_add_up() => // R6: 当月次数 1, 2 and 退补电量
        Assert.Equal(3, Dropped.Csv(Power, "户号,电费年月,当月次数,用电量(度)\n3307230001,202305,1,100\n3307230001,202305,2,80\n3307230001,202305,3,-30\n").Is(FileStatus.Accepted).Records.Rows.Count);
}
