using CsCheck;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Intake.Cells;

/// <summary>CONTRACTS 1 "Cells", RULINGS 5.3, E11.</summary>
public class NumberCellTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("１，２３４．５６", "1234.56")]
    [InlineData("12 345 678", "12345678")]
    [InlineData("-30,000.00", "-30000")]
    [InlineData("(30,000.00)", "-30000")]
    [InlineData("（３０）", "-30")]
    [InlineData("¥1,200", "1200")]
    [InlineData("￥ 1200.5", "1200.5")]
    [InlineData("-¥30", "-30")]
    [InlineData("−5", "-5")]
    [InlineData("+5", "5")]
    [InlineData("  '12.5 ", "12.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("3.02%", "0.0302")]
    [InlineData("3.02％", "0.0302")]
    [InlineData("1.2E+3", "1200")]
    [InlineData("1E+12", "1000000000000")]
    [InlineData("1.2345678E7", "12345678")]
    [InlineData("-1.25e-05", "-0.0000125")]
    [InlineData("0.123456789", "0.123456789")]
    [InlineData("123456789012345678901234", "123456789012345678901234")]
    public void A_figure_is_read_as_people_mean_it(string text, string value)
    {
        Assert.Equal(CellStatus.Value, NumberCell.Read(text, out decimal read));
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("　")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("－")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("'")]
    public void A_sign_for_nothing_is_null_and_never_zero(string text) =>
        Assert.Equal(CellStatus.Empty, NumberCell.Read(text, out decimal _));

    [Theory]
    [InlineData("abc")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData("1,234,56.7")]
    [InlineData("1.2.3")]
    [InlineData("1..2")]
    [InlineData("--5")]
    [InlineData("(-5)")]
    [InlineData("5-")]
    [InlineData("1 2")]
    [InlineData("0x10")]
    [InlineData("1e")]
    [InlineData("一百")]
    [InlineData("12张三")]
    [InlineData("NaN")]
    [InlineData(".")]
    [InlineData("%")]
    [InlineData("¥")]
    public void What_is_no_figure_is_a_defect_and_never_a_guess(string text) =>
        Assert.Equal(CellStatus.NotANumber, NumberCell.Read(text, out decimal _));

    [Theory]
    [InlineData("1.23E+11", CellStatus.RoundedNotation)]
    [InlineData("1.23457E+11", CellStatus.RoundedNotation)]
    [InlineData("1E+99", CellStatus.NumberOutOfRange)]
    [InlineData("1E+999999999999", CellStatus.NotANumber)]
    [InlineData("1E-99", CellStatus.TooManyDecimals)]
    [InlineData("99999999999999999999999999999999", CellStatus.NumberOutOfRange)]
    [InlineData("30亩", CellStatus.UnexpectedUnit)]
    public void What_cannot_be_held_exactly_has_a_defect_of_its_own(string text, CellStatus status) =>
        Assert.Equal(status, NumberCell.Read(text, out decimal _));

    [Theory]
    [InlineData("20000.00平方米", "20000", "㎡")]
    [InlineData("30亩", "30", "亩")]
    [InlineData("1,200.5 万元", "1200.5", "万元")]
    [InlineData("5千瓦时", "5", "kWh")]
    [InlineData("3.02%", "3.02", "%")]
    public void A_unit_in_the_cell_is_told_and_not_yet_applied(string text, string value, string unit)
    {
        Assert.Equal(CellStatus.Value, NumberCell.Read(text, out var read, out var found));
        Assert.Equal(value, NumberCell.Format(read));
        Assert.Equal(unit, found!.Name);
    }

    [Theory]
    [InlineData("12.3456789", CellStatus.TooManyDecimals)]
    [InlineData("1000000000000", CellStatus.NumberOutOfRange)]
    [InlineData("-999999999999.999999", CellStatus.Value)]
    [InlineData("999999999999.9999990", CellStatus.Value)]
    public void Six_decimals_and_twelve_digits_are_stored_and_nothing_is_rounded(string text, CellStatus status) =>
        Assert.Equal(status, NumberCell.ReadMicro(text, out _));

    [Fact]
    public void A_spreadsheet_figure_is_what_the_spreadsheet_shows()
    {
        Assert.Equal(CellStatus.Value, NumberCell.FromDouble(0.1 + 0.2, out var value));
        Assert.Equal(0.3m, value);
        Assert.Equal(CellStatus.NotANumber, NumberCell.FromDouble(double.NaN, out _));
        Assert.Equal(CellStatus.NumberOutOfRange, NumberCell.FromDouble(1e40, out _));
    }

    [Fact]
    public void Any_stored_figure_survives_every_way_of_writing_it() =>
        Gen.Long[-Micro.Max, Micro.Max].Sample(micro =>
        {
            var value = Micro.ToDecimal(micro);
            var plain = NumberCell.Format(value);
            var grouped = value.ToString("#,##0.######", System.Globalization.CultureInfo.InvariantCulture);
            string[] forms =
            [
                plain, grouped, $" {plain} ", $"'{plain}", Wide(grouped), value < 0 ? $"({grouped[1..]})" : $"¥{grouped}",
            ];
            return forms.All(form => NumberCell.ReadMicro(form, out var read) == CellStatus.Value && read == micro)
                && (plain.Length > 19 || NumberCell.TryParseMicro(plain, out var fast) && fast == micro);
        });

    [Fact]
    public void The_fast_way_agrees_with_the_thorough_one_on_any_text() =>
        Gen.String[Gen.Char["0123456789.,-+eE%() "], 0, 24].Sample(text =>
        {
            if (!NumberCell.TryParseMicro(text, out var micro)) return true;
            return decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) == Micro.ToDecimal(micro);
        });

    [Fact]
    public void A_cell_of_any_length_is_answered_at_once()
    {
        foreach (var text in new[] { new string('9', 32_768), new string(',', 32_768), new string('（', 32_768), new string('-', 32_768) })
            Assert.True(NumberCell.Read(text, out decimal _).IsDefect());
    }

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c + 0xFEE0)));
}
