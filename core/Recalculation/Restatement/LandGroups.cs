using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>
/// Parcel, or parcel × unit where a file gives areas per unit (R7). What an older file said of the same holder in optional columns that the newer one
/// leaves empty stays (R1); that does not make the older row count again.
/// </summary>
internal sealed class LandGroups : KeyGroups
{
    private static readonly UInt128 NoUnit = KeyHash.Of("");

    public override IReadOnlyList<string> Columns { get; } =
        [LandRecords.Parcel, LandRecords.Unit, LandRecords.ExclusiveArea, LandRecords.SharedArea, LandRecords.UsedArea, LandRecords.AreaUnit, LandRecords.Certificate];

    public override void Read(FactTable table, Take take)
    {
        var parcel = table.Texts(LandRecords.Parcel);
        var unit = table.Texts(LandRecords.Unit);
        var (parcels, units) = (KeyHash.Of(parcel), KeyHash.Of(unit));
        var certificate = table.Texts(LandRecords.Certificate);
        var certificates = KeyHash.Of(certificate);
        var perUnit = PerUnit(table);
        for (var row = 0; row < table.Rows; row++)
        {
            if (parcel.Codes[row] is not (>= 0 and var code))
            {
                // A row without a parcel is known by its certificate, until a person says which parcel that is.
                if (certificate.Codes[row] >= 0) take(row, -1, new KeyGroup(certificates[certificate.Codes[row]], 0));
                continue;
            }

            var part = !perUnit[code] ? 0 : unit.Codes[row] < 0 ? NoUnit : units[unit.Codes[row]];
            take(row, -1, new KeyGroup(parcels[code], part));
        }
    }

    /// <summary>Which parcels of a file's dictionary are given per unit: by 独用 or 分摊 areas, or by 使用权面积 that differ.</summary>
    public static bool[] PerUnit(FactTable table)
    {
        var parcel = table.Texts(LandRecords.Parcel).Codes;
        var exclusive = table.Numbers(LandRecords.ExclusiveArea);
        var shared = table.Numbers(LandRecords.SharedArea);
        var used = table.Numbers(LandRecords.UsedArea);
        var unit = table.Texts(LandRecords.AreaUnit);
        var factors = Array.ConvertAll(unit.Dictionary, word => word == Model.LandArea.Mu ? 10_000 : 15);
        var perUnit = new bool[table.Texts(LandRecords.Parcel).Dictionary.Length];
        var usedArea = new Int128?[perUnit.Length];
        for (var row = 0; row < table.Rows; row++)
        {
            if (parcel[row] is not (>= 0 and var code)) continue;
            if (exclusive.Has(row) || shared.Has(row)) perUnit[code] = true;
            if (!used.Has(row)) continue;
            var area = (Int128)used.Values[row] * (unit.Codes[row] < 0 ? 1 : factors[unit.Codes[row]]);
            if (usedArea[code] is { } other && other != area) perUnit[code] = true;
            usedArea[code] = area;
        }

        return perUnit;
    }
}
