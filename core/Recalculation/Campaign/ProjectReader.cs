using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>Live facts of source <c>projects</c> in drop order and row order; the board folds them value by value, which is their restatement.</summary>
internal static class ProjectReader
{
    private static readonly string[] Columns = [RowOrder.Column, .. ProjectRecords.Schema.Columns.Select(column => column.Name).Where(name => name != RowOrder.Column)];
    private static readonly List<string> Stages = [.. ProjectRecords.Stages];

    /// <exception cref="CorruptSegmentException">A row that intake would not have accepted.</exception>
    public static async Task<IReadOnlyList<ProjectStep>> ReadAsync(IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, CancellationToken cancellation)
    {
        var steps = new List<ProjectStep>();
        foreach (var input in InputTable.Of(files))
        {
            var table = await input.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
            var origins = await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false);
            var owners = new LinkedTexts(table.Texts(ProjectRecords.OwnerCode), table.Texts(ProjectRecords.OwnerName), linker, LinkKind.Holder);
            foreach (var row in RowOrder.Of(table)) steps.Add(StepOf(input, table, origins, owners, row, linker));
        }

        return steps;
    }

    private static ProjectStep StepOf(InputTable input, FactTable table, FactOrigins origins, LinkedTexts owners, int row, Linker linker)
    {
        CorruptSegmentException Corrupt(string what) => new(input.Segment.Blob, $"a project without {what} in its {row + 1}. record");
        string? Text(string column) => table.Texts(column)[row];
        FactNumbers Of(string column) => table.Numbers(column);
        var stage = Stages.IndexOf(Text(ProjectRecords.Stage) ?? "");
        var (code, name) = (Text(ProjectRecords.OwnerCode), Text(ProjectRecords.OwnerName));
        var owner = owners.Of(row);
        var area = Of(ProjectRecords.LandArea).Decimal(row);
        return new ProjectStep
        {
            Project = Text(ProjectRecords.Project) ?? throw Corrupt("a number"),
            Stage = stage >= 0 ? (ProjectStage)stage : throw Corrupt("a stage"),
            Name = Text(ProjectRecords.Name),
            DoneOn = Of(ProjectRecords.DoneOn).Date(row),
            PlannedOn = Of(ProjectRecords.PlannedOn).Date(row),
            Owner = owner >= 0 ? linker.Enterprises.Codes[owner] : null,
            OwnerName = name is not null && PersonNames.IsPerson(code, name) ? PersonNames.Masked(name) : name,
            TotalWan = Of(ProjectRecords.TotalWan).Decimal(row),
            TotalUsdWan = Of(ProjectRecords.TotalUsdWan).Decimal(row),
            InvestedWan = Of(ProjectRecords.InvestedWan).Decimal(row),
            YearInvestedWan = Of(ProjectRecords.YearInvestedWan).Decimal(row),
            YearPlannedWan = Of(ProjectRecords.YearPlannedWan).Decimal(row),
            Year = Of(ProjectRecords.Year).Int(row),
            ForeignUsdWan = Of(ProjectRecords.ForeignUsdWan).Decimal(row),
            Category = Text(ProjectRecords.Category),
            Industry = Text(ProjectRecords.Industry),
            CountyHead = Of(ProjectRecords.CountyHead).Bool(row),
            CountyHeadYear = Of(ProjectRecords.CountyHeadYear).Int(row),
            Manufacturing = Of(ProjectRecords.Manufacturing).Bool(row),
            Foreign = Of(ProjectRecords.Foreign).Bool(row),
            TechnicalUpgrade = Of(ProjectRecords.TechnicalUpgrade).Bool(row),
            Department = Text(ProjectRecords.Department),
            Parcel = Text(ProjectRecords.Parcel),
            LandMu = area is { } value ? LandArea.ToMu(value, Text(ProjectRecords.AreaUnit) ?? throw Corrupt("a unit of its area")) : null,
            Town = Text(ProjectRecords.Town),
            Origin = new FactOrigin(origins[row].FileId, origins[row].Row ?? 0),
        };
    }
}
