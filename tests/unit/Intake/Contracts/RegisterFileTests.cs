using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Sources.Records;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

/// <summary>Land, leases, meters and enterprises.</summary>
public class RegisterFileTests
{
    private const string Code = Dropped.ValidCode;
    private const string Parcel = "330723001001GB00012";

    [Theory]
    [InlineData("宗地面积(㎡)", "10000.5", "10000.5", "m2")]
    [InlineData("宗地面积(亩)", "15.25", "15.25", "mu")]
    [InlineData("宗地面积(公顷)", "1.5", "15000", "m2")]
    [InlineData("宗地面积", "20000.00平方米", "20000", "m2")]
    [InlineData("宗地面积", "30亩", "30", "mu")]
    [InlineData("宗地面积", "20000", "20000", "m2")]
    public void Areas_stay_as_given(string header, string given, string stored, string unit)
    {
        var row = Assert.Single(Dropped.Csv(Land, $"宗地代码,权利人代码,{header}\n{Parcel},{Code},{given}\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal((stored, unit), (row[LandRecords.Area], row[LandRecords.AreaUnit]));
    }

    [Fact]
    public void A_row_of_mixed_areas_is_in_mu() // 1 ㎡ = 0.0015 亩 is the exact direction.
    {
        var row = Assert.Single(Dropped.Csv(Land, $"宗地代码,权利人,宗地面积(亩),独用土地面积(㎡)\n{Parcel},甲公司,30,1000.25\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("30", "1.500375", "mu"), (row[LandRecords.Area], row[LandRecords.ExclusiveArea], row[LandRecords.AreaUnit]));
    }

    [Fact]
    public void The_parcel_of_a_unit_is_its_first_19_characters()
    {
        var row = Assert.Single(Dropped.Csv(Land, $"不动产单元号,权利人,土地面积,份额,取得日期\n330723 001001 GB00012 F00010001,甲公司,100,1/3,2003-05-01\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal((Parcel, "330723001001GB00012F00010001"), (row[LandRecords.Parcel], row[LandRecords.Unit]));
        Assert.Equal("0.333333", row[LandRecords.Share]);
        Assert.Equal("2003-05-01", row[LandRecords.AcquiredOn]);
    }

    [Theory]
    [InlineData("50%", "0.5")]
    [InlineData("33.33%", "0.3333")]
    [InlineData("1/2", "0.5")]
    [InlineData("共同共有", null)]
    public void Shares_have_many_forms(string given, string? stored) =>
        Assert.Equal([stored], Dropped.Csv(Land, $"宗地代码,权利人,宗地面积,份额\n{Parcel},甲公司,100,{given}\n").Is(FileStatus.Accepted).Records.Values(LandRecords.Share));

    [Theory]
    [InlineData("330723001001GB00012,甲公司,-5,", IssueCodes.NegativeValue)]
    [InlineData("330724001001GB00012,甲公司,5,", IssueCodes.BadParcel)]
    [InlineData("330723001001GB00012,甲公司,5,2099-01-01", IssueCodes.FutureDate)]
    [InlineData("330723001001GB00012,,5,", IssueCodes.MissingValue)]
    public void A_bad_parcel_row_goes_to_quarantine(string row, string code) =>
        Dropped.Rows(Land, $"宗地代码,权利人,宗地面积,取得日期\n{row}\n").Is(FileStatus.AcceptedWithIssues).Issue(code);

    [Fact]
    public void A_holders_personal_id_becomes_a_token() =>
        Assert.StartsWith("id:", Assert.Single(Dropped.Csv(Land, $"宗地代码,证件号,宗地面积\n{Parcel},330723198001011232,5\n").Is(FileStatus.AcceptedWithIssues).Records.Values(LandRecords.HolderCode)), StringComparison.Ordinal);

    [Fact]
    public void A_workshop_is_building_area_and_plain_rented_area_beside_it_asks()
    {
        var row = Assert.Single(Dropped.Csv(Leases, $"宗地代码,出租方,承租方,厂房面积,容积率,起租日期,止租日期\n{Parcel},甲公司,乙公司,6000,1.5,2023-01-01,2024-12-31\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("6000", "1.5", (string?)null), (row[LeaseRecords.BuildingArea], row[LeaseRecords.PlotRatio], row[LeaseRecords.LandArea]));
        Assert.Equal("2024-12-31", row[LeaseRecords.ToDay]);
        Dropped.Csv(Leases, $"宗地代码,出租方,承租方,租赁面积,容积率\n{Parcel},甲公司,乙公司,6000,1.5\n").IsRejected(IssueCodes.LeaseAreaUnclear);
        Assert.Equal(["6000"], Dropped.Csv(Leases, $"宗地代码,出租方,承租方,租赁面积\n{Parcel},甲公司,乙公司,6000\n").Is(FileStatus.Accepted).Records.Values(LeaseRecords.LandArea));
    }

    [Theory]
    [InlineData("6000,20,,", IssueCodes.BadPlotRatio)]
    [InlineData("6000,1.5,2023-05-01,2023-04-01", IssueCodes.PeriodReversed)]
    [InlineData("-6000,1.5,,", IssueCodes.NegativeValue)]
    public void A_bad_lease_row_goes_to_quarantine(string row, string code) =>
        Dropped.Rows(Leases, $"宗地代码,出租方,承租方,建筑面积,容积率,起租日期,止租日期\n{Parcel},甲公司,乙公司,{row}\n").Issue(code);

    [Fact]
    public void A_split_has_a_share_and_months()
    {
        var row = Assert.Single(Dropped.Csv(Meters, $"户号,统一社会信用代码,分摊比例(%),起月,止月\n3307230001,{Code},25,2023-01,\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("0.25", "202301", (string?)null), (row[MeterRecords.Share], row[MeterRecords.FromMonth], row[MeterRecords.ToMonth]));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("-0.1")]
    [InlineData("一半")]
    public void A_share_outside_0_to_1_is_an_error_row(string share) =>
        Dropped.Rows(Meters, $"户号,统一社会信用代码,分摊比例\n3307230001,{Code},{share}\n").Issue(IssueCodes.BadShare);

    [Fact]
    public void A_repeated_split_is_told() =>
        Assert.Contains("第2行", Dropped.Csv(Meters, $"户号,统一社会信用代码,分摊比例\n3307230001,{Code},0.2\n3307230001,{Code},0.3\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.RepeatedRow).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("C3465", "3465")]
    [InlineData("3465 风动和电动工具制造", "3465")]
    [InlineData("3465.0", "3465")]
    [InlineData("34", "34")]
    public void Industry_codes_lose_letters_and_names(string given, string stored) =>
        Assert.Equal([stored], Dropped.Csv(Enterprises, $"统一社会信用代码,企业名称,行业代码\n{Code},甲公司,{given}\n").Is(FileStatus.Accepted).Records.Values(EnterpriseRecords.Industry));

    [Theory]
    [InlineData("610")]
    [InlineData("电动工具")]
    public void An_unclear_industry_asks_and_the_row_stays(string given) =>
        Dropped.Csv(Enterprises, $"统一社会信用代码,企业名称,行业代码\n{Code},甲公司,{given}\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.BadIndustry);

    [Theory]
    [InlineData("", "", "202402")]
    [InlineData("2023", "", "202301")]
    [InlineData("2023", "2023-08", "202308")]
    public void An_enterprise_row_holds_from_a_month_on(string year, string since, string effective)
    {
        var file = Dropped.Csv(Enterprises, $"统一社会信用代码,企业名称,年度,升规时间,是否规上,法定代表人,联系电话\n{Code},甲公司,{year},{since},规上,张三,13900000000\n").Is(FileStatus.Accepted);
        Assert.Equal([effective], file.Records.Values(EnterpriseRecords.EffectiveMonth));
        Assert.Equal(["true"], file.Records.Values(EnterpriseRecords.AboveScale));
        Assert.DoesNotContain(file.Records.Rows.SelectMany(row => row.Values), value => value is "张三" or "13900000000");
    }

    [Fact]
    public void Persons_and_phones_are_masked_in_quarantine()
    {
        var file = Dropped.Rows(Enterprises, $"统一社会信用代码,企业名称,法定代表人,联系电话\n{Dropped.WrongCheck},甲公司,张三,13900000000\n");
        Assert.DoesNotContain("张三", file.Quarantine, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000000", file.Quarantine, StringComparison.Ordinal);
        Assert.Contains("甲公司", file.Quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_personal_id_in_place_of_a_credit_code_is_never_echoed()
    {
        var file = Dropped.Rows(Enterprises, "统一社会信用代码,企业名称\n330723198001011232,张三五金店\n");
        Assert.Equal("已屏蔽", file.Issue(IssueCodes.PersonalId).Found);
        Assert.DoesNotContain("330723198001011232", file.Quarantine, StringComparison.Ordinal);
    }
}
