using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Recalculation.Statistics;

/// <summary>
/// Live values by enterprise × item × calendar year × (monthly, cumulative, annual). A cell is claimed by the newest file that has it; values
/// of one file add up; 删除 erases what older files said (R1).
/// </summary>
internal sealed class StatisticsCells(int enterprises)
{
    private const int BlockSize = 12;
    private readonly Dictionary<long, int> _blocks = [];
    private readonly uint[] _items = new uint[enterprises];
    private Cell[] _cells = new Cell[1024 * BlockSize];
    private int _used;

    /// <summary>Files of the segments' months, oldest drop first: a cell's <see cref="Cell.File"/> counts from the newest.</summary>
    public Dictionary<Model.Month, IReadOnlyList<string>> FileIds { get; } = [];

    public enum Series
    {
        Monthly,
        Cumulative,

        /// <summary>One value, in place 0.</summary>
        Annual,
    }

    /// <summary>Bits of the items of which an enterprise has any row.</summary>
    public uint Items(int enterprise) => _items[enterprise];

    /// <summary>Files of one month come newest first, numbered from 1; a cell belongs to one month only.</summary>
    public void Add(int enterprise, int item, int year, Series series, int place, int file, long? value)
    {
        _items[enterprise] |= 1u << item;
        ref var cell = ref Block(Key(enterprise, item, year, series))[place];
        if (cell.File != 0 && cell.File != file) return;
        cell.File = file;
        if (value is not { } micro) return;
        cell.Value += micro;
        cell.HasValue = true;
    }

    /// <summary>The 12 places of a series; empty when nothing is there.</summary>
    public ReadOnlySpan<Cell> Get(int enterprise, int item, int year, Series series) =>
        _blocks.TryGetValue(Key(enterprise, item, year, series), out var start) ? _cells.AsSpan(start, BlockSize) : [];

    private static long Key(int enterprise, int item, int year, Series series) =>
        ((long)enterprise << 24) | ((long)item << 16) | ((long)(year % 1000) << 4) | (long)series;

    private Span<Cell> Block(long key)
    {
        ref var start = ref CollectionsMarshal.GetValueRefOrAddDefault(_blocks, key, out var exists);
        if (!exists)
        {
            if (_used + BlockSize > _cells.Length) Array.Resize(ref _cells, checked(_cells.Length * 2));
            start = _used;
            _used += BlockSize;
        }

        return _cells.AsSpan(start, BlockSize);
    }

    /// <summary>One value; <see cref="HasValue"/> is false where nothing is live or 删除 was the last word.</summary>
    public struct Cell
    {
        public Int128 Value;
        public int File;
        public bool HasValue;
    }
}
