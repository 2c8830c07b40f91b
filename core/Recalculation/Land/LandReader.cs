using System.Runtime.InteropServices;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Recalculation.Restatement;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>Reads the live parcels and their rights.</summary>
internal static class LandReader
{
    private const int EpochDay = 719_162;

    private static readonly string[] Columns =
    [
        RowOrder.Column, LandRecords.Parcel, LandRecords.Unit, LandRecords.HolderCode, LandRecords.HolderName, LandRecords.Area,
        LandRecords.ExclusiveArea, LandRecords.SharedArea, LandRecords.UsedArea, LandRecords.AreaUnit, LandRecords.Share, LandRecords.AcquiredOn,
        LandRecords.EndsOn, LandRecords.CancelledOn, LandRecords.PlotRatio, LandRecords.Certificate,
        LandRecords.StandardLand, LandRecords.GrantedOn, LandRecords.ProductionDueOn,
    ];

    /// <summary>Parcels by 宗地代码, settled; land known by a certificate only, of which nobody has said which parcel it is, by that (R7).</summary>
    public static async Task<IReadOnlyDictionary<string, Parcel>> ReadAsync(
        IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, LandTrace? trace, CancellationToken cancellation) =>
        await ReadAsync(files, linker, facts, trace, withDetails: false, cancellation).ConfigureAwait(false);

    /// <summary>The same with <see cref="LandRight.Details"/>, and with the file in which each row stands: what the campaign asks for.</summary>
    public static Task<IReadOnlyDictionary<string, Parcel>> ReadWithDetailsAsync(
        IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, CancellationToken cancellation) =>
        ReadAsync(files, linker, facts, null, withDetails: true, cancellation);

    private static async Task<IReadOnlyDictionary<string, Parcel>> ReadAsync(
        IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, LandTrace? trace, bool withDetails, CancellationToken cancellation)
    {
        IReadOnlyList<string> columns = withDetails ? [.. Columns, .. RightDetailsReader.Columns] : Columns;
        var parcels = new Dictionary<string, Parcel>(StringComparer.Ordinal);
        foreach (var input in InputTable.Of(files))
        {
            var table = await input.LoadAsync(facts, columns, cancellation).ConfigureAwait(false);
            var origins = trace is null && !withDetails ? null : await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false);
            foreach (var (code, (rights, perUnit)) in RightsOf(input, table, linker, origins, withDetails))
            {
                ref var parcel = ref CollectionsMarshal.GetValueRefOrAddDefault(parcels, code, out _);
                parcel ??= new Parcel();
                if (trace is null) parcel.Restate(rights, perUnit);
                else trace.Restate(code, parcel, rights, perUnit, input.File.FileId);
            }
        }

        foreach (var parcel in parcels.Values) parcel.Settle();
        return parcels;
    }

    /// <summary>10⁻¹⁰ 亩 in a millionth of the unit: 1 ㎡ = 0.0015 亩.</summary>
    /// <exception cref="CorruptSegmentException">Another unit.</exception>
    public static int UnitFactor(SegmentRef segment, string? unit) => unit switch
    {
        LandArea.SquareMetre => 15,
        LandArea.Mu => 10_000,
        _ => throw new CorruptSegmentException(segment.Blob, $"unit of area '{unit}'"),
    };

    public static int? DayNumber(FactNumbers days, int row) => days.Has(row) ? (int)days.Values[row] + EpochDay : null;

    private static Dictionary<string, (List<LandRight> Rights, bool PerUnit)> RightsOf(
        InputTable input, FactTable table, Linker linker, FactOrigins? origins, bool withDetails)
    {
        var parcel = table.Texts(LandRecords.Parcel);
        var unit = table.Texts(LandRecords.Unit);
        var areaUnit = table.Texts(LandRecords.AreaUnit);
        var share = table.Numbers(LandRecords.Share);
        var plotRatio = table.Numbers(LandRecords.PlotRatio);
        var (code, name) = (table.Texts(LandRecords.HolderCode), table.Texts(LandRecords.HolderName));
        var certificate = table.Texts(LandRecords.Certificate);
        var (exclusive, shared) = (table.Numbers(LandRecords.ExclusiveArea), table.Numbers(LandRecords.SharedArea));
        var links = new LinkedTexts(code, name, linker, LinkKind.Holder);
        var numbers = table.Numbers(RowOrder.Column);
        var standard = table.Numbers(LandRecords.StandardLand);
        var perUnit = LandGroups.PerUnit(table);
        var details = withDetails ? new RightDetailsReader(input, table) : null;
        var rights = new Dictionary<string, (List<LandRight> Rights, bool PerUnit)>(StringComparer.Ordinal);
        foreach (var row in RowOrder.Of(table))
        {
            var approved = parcel[row] ?? linker.Crosswalk.ParcelOf(certificate[row]);
            var document = approved is null && certificate[row] is { } number ? LinkSubject.Of(LinkKind.Certificate, number) : (LinkSubject?)null;
            if ((approved ?? document?.ToString()) is not { } key) continue;
            var byUnit = parcel.Codes[row] >= 0 ? perUnit[parcel.Codes[row]] : exclusive.Has(row) || shared.Has(row);
            if (!rights.TryGetValue(key, out var ofParcel)) rights.Add(key, ofParcel = ([], byUnit));
            Int128? AreaOf(string column) => table.Numbers(column) is var area && area.Has(row)
                ? (Int128)area.Values[row] * UnitFactor(input.Segment, areaUnit[row]) : null;
            ofParcel.Rights.Add(new LandRight
            {
                At = origins?[row] ?? new FindingRow(input.File.FileId, numbers.Int(row)),
                StandardLand = standard.Bool(row),
                InMu = areaUnit[row] == LandArea.Mu,
                Unit = unit[row],
                HolderKey = links.KeyOf(row),
                Enterprise = document is null ? links.Of(row) : EnterpriseIndex.Unknown,
                Party = document is { } unlinked ? new PartyText(unlinked, SourceNames.Land, code[row], name[row]) : links.PartyOf(row, SourceNames.Land),
                Area = AreaOf(LandRecords.Area),
                ExclusiveArea = AreaOf(LandRecords.ExclusiveArea),
                SharedArea = AreaOf(LandRecords.SharedArea),
                UsedArea = AreaOf(LandRecords.UsedArea),
                Share = share.Has(row) ? share.Values[row] : null,
                AcquiredOn = DayNumber(table.Numbers(LandRecords.AcquiredOn), row),
                EndsOn = DayNumber(table.Numbers(LandRecords.EndsOn), row),
                CancelledOn = DayNumber(table.Numbers(LandRecords.CancelledOn), row),
                GrantedOn = DayNumber(table.Numbers(LandRecords.GrantedOn), row),
                ProductionDueOn = DayNumber(table.Numbers(LandRecords.ProductionDueOn), row),
                PlotRatio = plotRatio.Has(row) ? plotRatio.Values[row] : null,
                Details = details?[row],
            });
        }

        return rights;
    }
}
