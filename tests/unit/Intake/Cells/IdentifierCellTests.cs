using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Intake.Reading;

namespace Wuyi.Pipeline.UnitTests.Intake.Cells;

/// <summary>CONTRACTS 1 "Identifiers", RULINGS 5.3, 6.9.</summary>
public class IdentifierCellTests
{
    private const string Valid = "113307230026011330";

    [Theory]
    [InlineData("3301234567", "3301234567")]
    [InlineData(" '0033012345 ", "0033012345")]
    [InlineData("３３０１", "3301")]
    [InlineData("330723 001001 GB00001", "330723001001GB00001")]
    [InlineData("3307230010(1/1)", "3307230010")]
    [InlineData("3301234567.0", "3301234567")]
    [InlineData("3E11", "3E11")]
    [InlineData("12E+3X", "12E+3X")]
    public void An_identifier_is_text_without_spaces(string text, string value)
    {
        Assert.Equal(CellStatus.Value, IdentifierCell.Read(text, out var read));
        Assert.Equal(value, read.ToString());
    }

    [Theory]
    [InlineData("3.30123E+12")]
    [InlineData("1E+12")]
    [InlineData("9.13E17")]
    [InlineData("1234567890123456.0")]
    public void An_identifier_that_was_a_number_has_lost_digits(string text) =>
        Assert.Equal(CellStatus.DamagedIdentifier, IdentifierCell.Read(text, out _));

    [Fact]
    public void A_spreadsheet_number_is_an_identifier_up_to_15_digits()
    {
        using var table = Tables.Open(Workbooks.Sheet(
            "<row r=\"1\"><c r=\"A1\"><v>3301234567</v></c><c r=\"B1\"><v>1234567890123456</v></c><c r=\"C1\"><v>1.5</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"e\"><v>#N/A</v></c></row>"));
        table.Read();
        Assert.Equal(CellStatus.Value, IdentifierCell.Read(table, 0, out var value));
        Assert.Equal("3301234567", value.ToString());
        Assert.Equal(CellStatus.DamagedIdentifier, IdentifierCell.Read(table, 1, out _));
        Assert.Equal(CellStatus.BadIdentifier, IdentifierCell.Read(table, 2, out _));
        Assert.Equal(CellStatus.BadIdentifier, IdentifierCell.Read(table, 3, out _));
        Assert.Equal(CellStatus.SpreadsheetError, IdentifierCell.Read(table, 4, out _));
        Assert.Equal(CellStatus.Empty, IdentifierCell.Read(table, 5, out _));
    }

    [Theory]
    [InlineData(Valid)]
    [InlineData(" 11330723 0026011330 ")]
    [InlineData("１１３３０７２３００２６０１１３３０")]
    [InlineData("1133-0723-0026-0113-30")]
    [InlineData(Valid + "," + Valid)]
    public void A_valid_code_is_read(string text)
    {
        Assert.Equal(CellStatus.Value, CreditCodeCell.Read(text, out var code, out var organisation));
        Assert.Equal(Valid, code.Value);
        Assert.Null(organisation);
    }

    [Fact]
    public void O_I_and_Z_are_read_as_digits_only_when_the_check_then_passes()
    {
        Assert.Equal(CellStatus.Repaired, CreditCodeCell.Read("II33O7Z3OO26OII33O", out var code, out _));
        Assert.Equal(Valid, code.Value);
        Assert.Equal(CellStatus.CreditCodeCharacter, CreditCodeCell.Read("II33O7Z3OO26OII331", out _, out _));
    }

    [Theory]
    [InlineData("", CellStatus.Empty)]
    [InlineData("无", CellStatus.Empty)]
    [InlineData("113307230026011331", CellStatus.CreditCodeCheck)]
    [InlineData("11330723002601133", CellStatus.CreditCodeLength)]
    [InlineData("1133072300260113301", CellStatus.CreditCodeLength)]
    [InlineData("9133072********133", CellStatus.CreditCodeCharacter)]
    [InlineData("武义县人民政府", CellStatus.CreditCodeLength)]
    [InlineData(Valid + ",91330782MA2EXAMPLE", CellStatus.SeveralCodes)]
    [InlineData("9.13E+17", CellStatus.CreditCodeLength)]
    public void What_is_no_code_has_its_defect(string text, CellStatus status) =>
        Assert.Equal(status, CreditCodeCell.Read(text, out _, out _));

    [Theory]
    [InlineData("00260113-3")]
    [InlineData("002601133")]
    public void An_organisation_code_is_given_back_for_linking(string text)
    {
        Assert.Equal(CellStatus.OrganisationCode, CreditCodeCell.Read(text, out _, out var organisation));
        Assert.Equal("002601133", organisation);
    }

    [Fact]
    public void An_old_tax_number_carries_an_organisation_code()
    {
        Assert.Equal(CellStatus.OldTaxNumber, CreditCodeCell.Read("330723002601133", out _, out var organisation));
        Assert.Equal("002601133", organisation);
    }

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("110105194912310021")]
    [InlineData("11010519491231002X01")]
    [InlineData("110105491231002")]
    [InlineData("11O1O51949123IOO2X")]
    [InlineData(Valid + ",11010519491231002X")]
    public void A_personal_ID_is_recognised_whatever_it_is_taken_for(string text)
    {
        Assert.Equal(CellStatus.PersonalId, CreditCodeCell.Read(text, out var code, out var organisation));
        Assert.Equal(default, code);
        Assert.Null(organisation);
    }

    [Fact]
    public void Every_defect_has_an_issue_code_of_its_own()
    {
        var codes = Enum.GetValues<CellStatus>().Where(status => status is not (CellStatus.Value or CellStatus.Empty)).Select(status => status.Code()).ToList();
        Assert.All(codes, code => Assert.Matches("^WP20[0-9]{2}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    /// <summary>
    /// The register's classes are strict: a lower-case letter is a bad character there and none here, and an ID number is one before it is anything
    /// else. What each class becomes is counted, so that no code changes sides unseen.
    /// </summary>
    [SkippableFact]
    public void Real_codes_are_classed_as_their_register_classes_them()
    {
        var rows = Tables.Rows(File.ReadAllBytes(SharedData.Require("codes/credit-codes.csv"))).Skip(1).ToList();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (written, kind) = (row[0], row[^1]);
            var status = CreditCodeCell.Read(written, out var code, out _);
            Assert.True(Fits(kind, written, status, code), $"{written} {kind}: {status}");
            var key = $"{kind} {status}";
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        Assert.Equal(1983, rows.Count);
        var census = string.Join(", ", counts.Select(pair => $"{pair.Key} {pair.Value}"));
        Assert.True(
            census == "badchar CreditCodeCharacter 8, badchar CreditCodeCheck 1, badchar Value 51, badcheck CreditCodeCheck 19, len13 CreditCodeLength 60, "
            + "len15 OldTaxNumber 58, len15 PersonalId 2, ok Value 1500, orgbad Value 26, wrong-length CreditCodeLength 255, wrong-length OrganisationCode 3", census);
    }

    private static bool Fits(string kind, string written, CellStatus status, CreditCode code) => kind switch
    {
        "ok" => status == CellStatus.Value && OrganisationCode.IsValid(code.OrganisationCode),
        "orgbad" => status == CellStatus.Value && !OrganisationCode.IsValid(code.OrganisationCode),
        "badcheck" => status == (PersonalIds.LooksLike(written) ? CellStatus.PersonalId : CellStatus.CreditCodeCheck),
        "badchar" when CreditCode.IsValid(written.ToUpperInvariant()) => status == CellStatus.Value,
        "badchar" => status is CellStatus.CreditCodeCharacter or CellStatus.Repaired or CellStatus.CreditCodeCheck,
        "len15" => status == (PersonalIds.LooksLike(written) ? CellStatus.PersonalId : CellStatus.OldTaxNumber),
        "len13" => status == CellStatus.CreditCodeLength,
        "wrong-length" => status is CellStatus.CreditCodeLength or CellStatus.OrganisationCode or CellStatus.SeveralCodes or CellStatus.PersonalId or CellStatus.Empty,
        _ => false,
    };
}
