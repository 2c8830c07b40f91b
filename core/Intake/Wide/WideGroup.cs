using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>Columns of a wide table that make one row together: those of one month, day or kind.</summary>
/// <param name="Constants">Cells that the header gives.</param>
/// <param name="Values">Columns of figures and their fields.</param>
internal sealed record WideGroup(IReadOnlyList<WideConstant> Constants, IReadOnlyList<(ContractColumn Column, int Field)> Values)
{
    /// <summary>31日 of a month with 30 days: told only where it has a figure other than zero.</summary>
    public bool IsDay { get; init; }

    /// <summary>A header of the group with the year or month that it has from a title: 1月电量 → 2023年1月电量.</summary>
    public string WithPeriod(string header)
    {
        var period = Constants.FirstOrDefault(constant => constant.Column.Kind is ColumnKind.Month or ColumnKind.MonthOrDate or ColumnKind.Date);
        if (period is null || period.YearField >= 0 || period.MonthField >= 0 || period.Text.Length < 7) return header;
        var parts = header.Trim().Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!PeriodHeader.TryRead(parts[i], out var own)) continue;
            if (own.Year > 0) return header;
            parts[i] = period.Text[..4] + "年" + (own.Month == 0 ? int.Parse(period.Text.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture) + "月" : "") + parts[i];
            return string.Join('/', parts);
        }

        return header;
    }
}
