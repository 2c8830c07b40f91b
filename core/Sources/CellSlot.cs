namespace Wuyi.Pipeline.Sources;

/// <summary>What became of one cell of a row.</summary>
internal enum CellState : byte
{
    Empty,
    Value,

    /// <summary>The word 删除.</summary>
    Erased,

    /// <summary>A word that denies (未开工).</summary>
    Denied,

    /// <summary>It could not be read; the row says why.</summary>
    Bad,
}

/// <summary>One cell as read; see <see cref="ContractRow"/> for what the fields mean by kind of column.</summary>
internal struct CellSlot
{
    public CellState State;
    public bool Flag;
    public bool InMu;
    public long Value;
    public int Start;
    public int Length;
}
