using System.Globalization;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>A cell that a wide table's header gives to all its rows; a year or month may come from another cell of the row.</summary>
/// <param name="Column">The column that the cell is of.</param>
/// <param name="Text">The cell: a whole period, a kind, or what follows the year or month of the row.</param>
/// <param name="YearField">Field with the year; −1 = the text is whole.</param>
/// <param name="MonthField">Field with the month of a day; −1 = the text is whole.</param>
internal sealed record WideConstant(ContractColumn Column, string Text, int YearField = -1, int MonthField = -1)
{
    /// <summary>The cell for the reader's current row; "" where the row's year or month cannot be read.</summary>
    public string Of(ITableReader row)
    {
        if (YearField >= 0)
        {
            if (YearField >= row.FieldCount) return "";
            var text = CellText.WithoutSpaces(CellText.Normalise(row.Text(YearField)));
            return PeriodHeader.TryReadYear(text.ToString(), out var year, out var rest) && rest.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{year}{Text}") : "";
        }

        if (MonthField < 0) return Text;
        return MonthField < row.FieldCount && MonthCell.Read(row, MonthField, out var month) == CellStatus.Value ? $"{month}{Text}" : "";
    }
}
