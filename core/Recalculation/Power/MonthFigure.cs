using System.Runtime.CompilerServices;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>
/// One figure (kWh, PV or green kWh) of every account in one month. Files come newest first: a file claims account × month or account × day
/// and older rows of that group are ignored; rows of one file add up. A monthly figure beats the daily ones (R6). An account and its former numbers
/// are one group (旧户号): each keeps its own figure, but what claims one claims all.
/// </summary>
/// <param name="accounts">How many accounts there are.</param>
/// <param name="families">One account for each that stands for it and its former numbers; null when no account has any.</param>
internal sealed class MonthFigure(int accounts, int[]? families = null)
{
    private readonly int[] _monthOwner = new int[accounts];
    private readonly int[] _familyOwner = families is null ? [] : new int[accounts];
    private readonly Int128[] _monthly = new Int128[accounts];
    private Int128[]? _daily;
    private uint[] _days = [];
    private uint[] _newerDays = [];
    private uint[] _fileDays = [];
    private int[] _dayOwner = [];

    /// <summary>True when the row counts.</summary>
    /// <param name="account">Number of the account.</param>
    /// <param name="file">1 for the newest file of the month, then 2 …</param>
    /// <param name="value">Millionths.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AddMonthly(int account, int file, long value)
    {
        ref var owner = ref _monthOwner[account];
        if (owner == 0)
        {
            if (families is not null && !MayClaim(families[account], file)) return false;
            owner = file;
        }
        else if (owner != file)
        {
            return false;
        }

        _monthly[account] += value;
        return true;
    }

    /// <summary>True when the row counts as long as no monthly row is live.</summary>
    /// <param name="account">Number of the account.</param>
    /// <param name="day">Day of the month, 1 to 31.</param>
    /// <param name="file">As in <see cref="AddMonthly"/>.</param>
    /// <param name="value">Millionths.</param>
    public bool AddDaily(int account, int day, int file, long value)
    {
        if (_daily is null)
        {
            _daily = new Int128[_monthly.Length];
            _days = new uint[_monthly.Length];
            _newerDays = families is null ? _days : new uint[_monthly.Length];
            _fileDays = new uint[_monthly.Length];
            _dayOwner = new int[_monthly.Length];
        }

        var group = families is null ? account : families[account];
        if (_dayOwner[group] != file)
        {
            _newerDays[group] |= _fileDays[group];
            _fileDays[group] = 0;
            _dayOwner[group] = file;
        }

        var bit = 1u << day;
        if ((_newerDays[group] & bit) != 0) return false;
        _fileDays[group] |= bit;
        if (families is not null) _days[account] |= bit;
        _daily[account] += value;
        return true;
    }

    /// <summary>Whether the account, or another number of it, has a live monthly row.</summary>
    public bool IsMonthly(int account) => _monthOwner[account] != 0 || (families is not null && _familyOwner[families[account]] != 0);

    /// <summary>Days with a live daily row, under whatever number; 0 where a monthly row is live or the account itself has none.</summary>
    public int Days(int account)
    {
        if (_daily is null || IsMonthly(account) || (families is not null && _days[account] == 0)) return 0;
        var group = families is null ? account : families[account];
        return System.Numerics.BitOperations.PopCount(_newerDays[group] | _fileDays[group]);
    }

    /// <summary>Days with a live daily row of the account's own number and their sum in millionths, also where a monthly row beats them.</summary>
    public (int Days, Int128 Sum) Daily(int account) => _daily is null
        ? (0, 0)
        : (System.Numerics.BitOperations.PopCount(families is null ? _newerDays[account] | _fileDays[account] : _days[account]), _daily[account]);

    /// <summary>The file of the live monthly row, 1 for the newest; 0 without one.</summary>
    public int MonthFile(int account) => _monthOwner[account];

    /// <summary>The file whose monthly row claims the account or another number of it, 1 for the newest; 0 when none does.</summary>
    public int ClaimedBy(int account) =>
        _monthOwner[account] != 0 ? _monthOwner[account] : families is null ? 0 : _familyOwner[families[account]];

    public bool Has(int account) => _monthOwner[account] != 0 || Days(account) > 0;

    /// <summary>Millionths; 0 where nothing is live.</summary>
    public Int128 this[int account] => _daily is null || IsMonthly(account) ? _monthly[account] : _daily[account];

    private bool MayClaim(int family, int file)
    {
        ref var owner = ref _familyOwner[family];
        if (owner == 0) owner = file;
        return owner == file;
    }
}
