namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>
/// What a later file restates as a whole (CONTRACTS 1): the last live file with a row of a key group supplies all rows of it. Hashes of 128 bits stand
/// for the texts. Some groups have parts (tax × office, parcel × unit): a part is restated by the same part and by a row that speaks for the whole,
/// the whole by any part.
/// </summary>
/// <param name="Whole">The group.</param>
/// <param name="Part">The part of it; 0 = the whole.</param>
internal readonly record struct KeyGroup(UInt128 Whole, UInt128 Part)
{
    /// <summary>Whether a newer file with the one group restates the other.</summary>
    public bool Meets(KeyGroup other) => Whole == other.Whole && (Part == 0 || other.Part == 0 || Part == other.Part);
}
