namespace Wuyi.Pipeline.Intake.Totals;

/// <summary>The running sum of one column of figures, exact: millionths of the fact unit.</summary>
internal struct ColumnSum
{
    /// <summary>Index of the column in its contract.</summary>
    public int Index;

    /// <summary>Over all rows so far.</summary>
    public Int128 All;

    /// <summary>Over all rows up to the last total or sub-total.</summary>
    public Int128 AtLast;

    /// <summary>Over all rows up to the last total (合计).</summary>
    public Int128 AtLastTotal;

    /// <summary>Some row's figure could not be read, so no total can be checked.</summary>
    public bool Unreadable;
}
