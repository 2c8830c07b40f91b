using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Facts;

/// <summary>One immutable Parquet blob of container <c>facts</c>, named by the ledger.</summary>
/// <param name="Blob"><c>{source}/{month|all}/{fileId}.{sha8}.parquet</c></param>
/// <param name="Scope"><c>2023-06</c> or <c>all</c>.</param>
/// <param name="Sha256">Lower-case hex of the blob's bytes.</param>
/// <param name="Rows">Records in it.</param>
/// <param name="Bytes">Size of the blob.</param>
public sealed record SegmentRef(string Blob, string Scope, string Sha256, long Rows, long Bytes)
{
    public const string All = "all";

    /// <summary>The month of a monthly segment; null for registers.</summary>
    public Month? Month => Scope == All ? null : Model.Month.Parse(Scope);
}
