using System.Globalization;
using CsCheck;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Intake.Cells;

/// <summary>CONTRACTS 1 "Dates", RULINGS 5.3.</summary>
public class DateCellTests
{
    [Theory]
    [InlineData("2023年5月")]
    [InlineData("2023年05月")]
    [InlineData("2023 年 5 月")]
    [InlineData("2023年05")]
    [InlineData("2023年5月份")]
    [InlineData("23年5月")]
    [InlineData("２０２３年５月")]
    [InlineData("202305")]
    [InlineData("202305.0")]
    [InlineData("20230501")]
    [InlineData("2023.5")]
    [InlineData("2023.05")]
    [InlineData("2023-05")]
    [InlineData("2023-5")]
    [InlineData("2023/05")]
    [InlineData("2023/5/1")]
    [InlineData("2023年5月1日")]
    [InlineData("2023-05-15 00:00:00")]
    [InlineData("'202305")]
    public void A_month_is_read_in_every_form(string text)
    {
        Assert.Equal(CellStatus.Value, MonthCell.Read(text, out var month));
        Assert.Equal(new Month(2023, 5), month);
    }

    [Theory]
    [InlineData("2023年5月1日", 1)]
    [InlineData("20230515", 15)]
    [InlineData("20230515.0", 15)]
    [InlineData("20230515123000", 15)]
    [InlineData("2023-05-15 00:00:00", 15)]
    [InlineData("2023-05-15T08:30:00.000Z", 15)]
    [InlineData("2023/5/1", 1)]
    [InlineData("2023/05/31 8:05", 31)]
    [InlineData("2023.5.1", 1)]
    [InlineData("2023年5月9号", 9)]
    public void A_day_is_read_in_every_form(string text, int day)
    {
        Assert.Equal(CellStatus.Value, DateCell.Read(text, out var date));
        Assert.Equal(new DateOnly(2023, 5, day), date);
    }

    [Theory]
    [InlineData("", CellStatus.Empty)]
    [InlineData("—", CellStatus.Empty)]
    [InlineData("2023年1-2月", CellStatus.SeveralMonths)]
    [InlineData("2023年1—2月", CellStatus.SeveralMonths)]
    [InlineData("2023年1月至3月", CellStatus.SeveralMonths)]
    [InlineData("202301-202303", CellStatus.SeveralMonths)]
    [InlineData("2023-01~2023-03", CellStatus.SeveralMonths)]
    [InlineData("2023年13月", CellStatus.ImpossibleDate)]
    [InlineData("202300", CellStatus.ImpossibleDate)]
    [InlineData("202313", CellStatus.ImpossibleDate)]
    [InlineData("2023-02-30", CellStatus.ImpossibleDate)]
    [InlineData("198905", CellStatus.YearOutOfRange)]
    [InlineData("2101-01", CellStatus.YearOutOfRange)]
    [InlineData("2023", CellStatus.NotAMonth)]
    [InlineData("5月", CellStatus.NotAMonth)]
    [InlineData("23-05", CellStatus.NotAMonth)]
    [InlineData("05/2023", CellStatus.NotAMonth)]
    [InlineData("合计", CellStatus.NotAMonth)]
    [InlineData("45047", CellStatus.NotAMonth)]
    [InlineData("2023-05-15 noon", CellStatus.NotAMonth)]
    public void What_is_no_one_month_has_its_defect(string text, CellStatus status) =>
        Assert.Equal(status, MonthCell.Read(text, out _));

    [Theory]
    [InlineData("2023年5月", CellStatus.NotADate)]
    [InlineData("202305", CellStatus.NotADate)]
    [InlineData("15/05/2023", CellStatus.NotADate)]
    [InlineData("20230229", CellStatus.ImpossibleDate)]
    [InlineData("2023-04-31", CellStatus.ImpossibleDate)]
    [InlineData("2023-04-00", CellStatus.ImpossibleDate)]
    [InlineData("2003-05-01起2053-04-30止", CellStatus.NotADate)]
    [InlineData("1899-12-31", CellStatus.YearOutOfRange)]
    public void What_is_no_day_has_its_defect(string text, CellStatus status) =>
        Assert.Equal(status, DateCell.Read(text, out _));

    [Theory]
    [InlineData(202305, 202305)]
    [InlineData(20230501, 202305)]
    [InlineData(45047, 202305)]
    [InlineData(45047.75, 202305)]
    [InlineData(2023.5, 202305)]
    [InlineData(2023.12, 202312)]
    public void A_spreadsheet_number_may_be_a_month_a_day_or_a_serial(double number, int yearMonth)
    {
        Assert.Equal(CellStatus.Value, MonthCell.FromNumber(number, out var month));
        Assert.Equal(yearMonth, month.YearMonth);
    }

    [Theory]
    [InlineData(2023.1)]
    [InlineData(2023)]
    [InlineData(5)]
    [InlineData(1e9)]
    [InlineData(double.NaN)]
    [InlineData(-45047)]
    public void A_number_that_may_mean_several_months_or_none_is_no_month(double number) =>
        Assert.Equal(CellStatus.NotAMonth, MonthCell.FromNumber(number, out _));

    [Fact]
    public void Founding_dates_may_be_older_than_figures()
    {
        Assert.Equal(CellStatus.YearOutOfRange, DateCell.Read("1985-03-01", out _));
        Assert.Equal(CellStatus.Value, DateCell.Read("1985-03-01", out _, minYear: 1949));
    }

    [Fact]
    public void Any_day_survives_every_way_of_writing_it() =>
        Gen.Int[0, new DateOnly(2100, 12, 31).DayNumber - new DateOnly(1990, 1, 1).DayNumber].Sample(offset =>
        {
            var day = new DateOnly(1990, 1, 1).AddDays(offset);
            string[] forms = ["yyyy年M月d日", "yyyyMMdd", "yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy-MM-dd' 00:00:00'"];
            var serial = day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
            return forms.All(form => DateCell.Read(day.ToString(form, CultureInfo.InvariantCulture), out var read) == CellStatus.Value && read == day)
                && DateCell.FromNumber(serial, out var fromSerial) == CellStatus.Value && fromSerial == day
                && MonthCell.Read(day.ToString("yyyyMM", CultureInfo.InvariantCulture), out var month) == CellStatus.Value && month == Month.Of(day);
        });

    [Fact]
    public void A_string_of_ten_thousand_digits_is_answered_at_once()
    {
        var text = new string('2', 10_000);
        Assert.Equal(CellStatus.NotAMonth, MonthCell.Read(text, out _));
        Assert.Equal(CellStatus.NotADate, DateCell.Read(text + "年", out _));
    }

    [Fact]
    public void Any_text_is_answered_without_an_exception() =>
        Gen.String[Gen.Char["0123456789年月日-/.~至 :T份E+％"], 0, 30].Sample(text =>
        {
            MonthCell.Read(text, out _);
            DateCell.Read(text, out _);
            NumberCell.Read(text, out decimal _);
            IdentifierCell.Read(text, out _);
            CreditCodeCell.Read(text, out _, out _);
            HeaderText.Normalise(text);
            TitleUnits.FindAll(text);
        });
}
