using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>Reads the live leases: the last row of parcel × lessor × lessee × start wins.</summary>
internal static class LeaseReader
{
    private static readonly string[] Columns =
    [
        RowOrder.Column, LeaseRecords.Parcel, LeaseRecords.LessorCode, LeaseRecords.LessorName, LeaseRecords.LesseeCode, LeaseRecords.LesseeName,
        LeaseRecords.LandArea, LeaseRecords.BuildingArea, LeaseRecords.AreaUnit, LeaseRecords.PlotRatio, LeaseRecords.FromDay, LeaseRecords.ToDay,
    ];

    public static async Task<IReadOnlyList<Lease>> ReadAsync(
        IReadOnlyList<InputFile> files, IReadOnlyDictionary<string, Parcel> parcels, Linker linker, LandRules rules,
        IFactReader facts, LandFindings findings, LandTrace? trace, CancellationToken cancellation)
    {
        var leases = new Dictionary<(string Parcel, string Lessor, string Lessee, int? From), Lease>();
        foreach (var input in InputTable.Of(files))
        {
            var table = await input.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
            var origins = trace is null ? null : await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false);
            var numbers = table.Numbers(RowOrder.Column);
            var lessors = new LinkedTexts(table.Texts(LeaseRecords.LessorCode), table.Texts(LeaseRecords.LessorName), linker, LinkKind.Lessor);
            var lessees = new LinkedTexts(table.Texts(LeaseRecords.LesseeCode), table.Texts(LeaseRecords.LesseeName), linker, LinkKind.Lessee);
            foreach (var row in RowOrder.Of(table))
            {
                var parcel = table.Texts(LeaseRecords.Parcel)[row] ?? "";
                var lessor = lessors.KeyOf(row);
                var lessee = lessees.KeyOf(row);
                var from = LandReader.DayNumber(table.Numbers(LeaseRecords.FromDay), row);
                var to = LandReader.DayNumber(table.Numbers(LeaseRecords.ToDay), row);
                parcels.TryGetValue(parcel, out var land);
                // A row whose ground cannot be known is as good as quarantined: it restates nothing.
                var at = origins?[row] ?? new FindingRow(input.File.FileId, numbers.Int(row));
                if (AreaOf(input.Segment, table, row, at, land?.PlotRatio, rules) is not var (area, ground))
                {
                    trace?.NoArea(parcel, lessors.Of(row), lessees.Of(row), at, from, to);
                    findings.AddNoPlotRatio(parcel, BuildingM2(input.Segment, table, row), lessees.Of(row), at);
                    continue;
                }

                if (trace is not null && leases.TryGetValue((parcel, lessor, lessee, from), out var older)) trace.Restate(older, input.File.FileId);
                leases[(parcel, lessor, lessee, from)] = new Lease(
                    parcel, lessors.Of(row), lessees.Of(row), lessors.PartyOf(row, SourceNames.Leases), lessees.PartyOf(row, SourceNames.Leases),
                    lessor, lessee, from, to, area, ground);
            }
        }

        return [.. leases.Values];
    }

    /// <summary>Ground of the lease in 10⁻¹⁶ 亩: given, or building ÷ plot ratio of the row, else of the parcel; null when that cannot be known.</summary>
    private static (Int128 Area, LeaseGround Ground)? AreaOf(SegmentRef segment, FactTable table, int row, FindingRow at, long? parcelRatio, LandRules rules)
    {
        var land = table.Numbers(LeaseRecords.LandArea);
        var factor = LandReader.UnitFactor(segment, table.Texts(LeaseRecords.AreaUnit)[row]);
        var inMu = factor == LandReader.UnitFactor(segment, LandArea.Mu);
        if (land.Has(row)) return ((Int128)land.Values[row] * factor * LandFacts.Finer, new LeaseGround(at, inMu, null, null));
        var building = table.Numbers(LeaseRecords.BuildingArea);
        if (!building.Has(row)) return null;
        var rowRatio = table.Numbers(LeaseRecords.PlotRatio);
        var ratio = rowRatio.Has(row) ? rowRatio.Values[row] : parcelRatio;
        if (ratio is not { } far || far < (long)(rules.MinPlotRatio * Exact.Million) || far > (long)(rules.MaxPlotRatio * Exact.Million)) return null;
        var area = Exact.MultiplyDivide((Int128)building.Values[row] * factor * LandFacts.Finer, Exact.Million, far);
        return (area, new LeaseGround(at, inMu, (Int128)building.Values[row] * factor, far));
    }

    private static decimal BuildingM2(SegmentRef segment, FactTable table, int row) =>
        table.Numbers(LeaseRecords.BuildingArea) is var building && building.Has(row)
            ? Exact.ToDecimal((Int128)building.Values[row] * LandReader.UnitFactor(segment, table.Texts(LeaseRecords.AreaUnit)[row]), 10) / 0.0015m : 0m;
}
