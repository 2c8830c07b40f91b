using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>
/// Project × stage × column: an empty cell restates nothing, so that a row that reports a stage as done leaves its plan (R1). Figures of a year are told apart
/// by the year.
/// </summary>
internal sealed class ProjectGroups : KeyGroups
{
    private static readonly IReadOnlyList<RecordColumn> Attributes =
        [.. ProjectRecords.Schema.Columns.Where(column => column.Name is not (RowOrder.Column or ProjectRecords.Project or ProjectRecords.Stage or ProjectRecords.Year))];

    public override IReadOnlyList<string> Columns { get; } = [ProjectRecords.Project, ProjectRecords.Stage, ProjectRecords.Year, .. Attributes.Select(column => column.Name)];

    public override IReadOnlyList<string> Figures { get; } = [.. Attributes.Select(column => column.Name)];

    public override void Read(FactTable table, Take take)
    {
        var (project, stage) = (table.Texts(ProjectRecords.Project), table.Texts(ProjectRecords.Stage));
        var (projects, stages) = (KeyHash.Of(project), KeyHash.Of(stage));
        var year = table.Numbers(ProjectRecords.Year).Values;
        for (var figure = 0; figure < Attributes.Count; figure++)
        {
            var ofYear = Attributes[figure].Name is ProjectRecords.YearInvestedWan or ProjectRecords.YearPlannedWan;
            var has = Has(table, Attributes[figure]);
            for (var row = 0; row < table.Rows; row++)
            {
                if (has(row)) take(row, figure, new KeyGroup(project.At(projects, row).With(stage.At(stages, row)).With(figure).With(ofYear ? year[row] : 0), 0));
            }
        }
    }

    private static Func<int, bool> Has(FactTable table, RecordColumn column)
    {
        if (column.Type != RecordType.Text) return table.Numbers(column.Name).Has;
        var codes = table.Texts(column.Name).Codes;
        return row => codes[row] >= 0;
    }
}
