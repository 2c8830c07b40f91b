using System.Globalization;
using Wuyi.Pipeline.Local.Drops;

namespace Wuyi.Pipeline.Local.Cli;

/// <summary>Counts what has been uploaded and taken in; read by the screen while others write.</summary>
public sealed class DropProgress
{
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _months = new(StringComparer.Ordinal);
    private int _total;
    private int _uploaded;
    private int _settled;
    private int _bad;
    private long _rows;

    /// <summary>Files that were rejected or could not be taken in.</summary>
    public int Bad
    {
        get
        {
            lock (_lock) return _bad;
        }
    }

    /// <summary>Files that have settled.</summary>
    public int Settled
    {
        get
        {
            lock (_lock) return _settled;
        }
    }

    public void Expect(int files)
    {
        lock (_lock) _total += files;
    }

    public void Uploaded()
    {
        lock (_lock) _uploaded++;
    }

    public void Add(SettledFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        lock (_lock)
        {
            _settled++;
            if (file.IsBad) _bad++;
            _rows += file.Entry?.RowsAccepted ?? 0;
            foreach (var month in file.Entry?.Months ?? []) _months.Add(month);
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            var months = _months.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $",{_months.Count}个月({_months.Min}至{_months.Max})");
            return string.Create(CultureInfo.InvariantCulture, $"已投递 {_uploaded}/{_total} 个文件,已处理 {_settled} 个(退回或未能接收 {_bad} 个),采用 {_rows:N0} 行{months}");
        }
    }
}
