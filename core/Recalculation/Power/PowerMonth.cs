using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>Every account in one month after restatement: figures, and whose account the live rows say it is.</summary>
internal sealed class PowerMonth(int accounts, AccountFamilies families)
{
    private readonly int[]? _roots = families.Roots(accounts);
    private MonthFigure? _kwh;
    private readonly byte[] _level = new byte[accounts];
    private readonly bool[] _residential = new bool[accounts];
    private readonly int[] _byCode = new int[accounts];
    private readonly int[] _byName = new int[accounts];
    private readonly int[] _file = new int[accounts];

    /// <summary>How much a row says of its account: attributes come from the rows that supply the figure.</summary>
    public enum Level : byte
    {
        None,

        /// <summary>Only PV or green power.</summary>
        Extra,

        Daily,

        Monthly,
    }

    public int Accounts { get; } = accounts;

    /// <summary>The files of the month, oldest drop first.</summary>
    public IReadOnlyList<string> FileIds { get; init; } = [];

    /// <summary>What the month's files say of former numbers.</summary>
    public AccountFamilies Families { get; } = families;

    public MonthFigure Kwh => _kwh ??= NewFigure();

    /// <summary>Self-used PV; null when no row of the month has any.</summary>
    public MonthFigure? Pv { get; set; }

    /// <summary>Purchased green power; null when no row of the month has any.</summary>
    public MonthFigure? Green { get; set; }

    public MonthFigure NewFigure() => new(Accounts, _roots);

    /// <summary>Whether the account has a live row in the month.</summary>
    public bool IsLive(int account) => account < Accounts && _level[account] != 0;

    /// <summary>Whether the account has a live kWh (0 counts).</summary>
    public bool HasKwh(int account) => account < Accounts && Kwh.Has(account);

    public bool IsResidential(int account) => _residential[account];

    /// <summary>The holder (户主) that the code in the power file names; a negative number of <see cref="EnterpriseIndex"/> when it names nobody.</summary>
    public int ByCode(int account) => _byCode[account];

    /// <summary>The holder that the 户名 names, where there is no code; <see cref="EnterpriseIndex.Unknown"/> when it names nobody.</summary>
    public int ByName(int account) => _byName[account];

    /// <summary>
    /// Notes what a live row says. Of the files whose days make up a month the newest that names anybody says whose the account is; rows of one file
    /// are merged the same way in any order.
    /// </summary>
    /// <param name="account">Number of the account.</param>
    /// <param name="level">What the row supplies.</param>
    /// <param name="file">1 for the newest file of the month, then 2 …; files come in this order.</param>
    /// <param name="byCode">Whom the code means.</param>
    /// <param name="byName">Whom the name means.</param>
    /// <param name="residential">Whether 用电类别 is 居民.</param>
    public void Describe(int account, Level level, int file, int byCode, int byName, bool residential)
    {
        if ((byte)level < _level[account]) return;
        if ((byte)level > _level[account])
        {
            _level[account] = (byte)level;
            _file[account] = file;
            _byCode[account] = byCode;
            _byName[account] = byName;
            _residential[account] = residential;
            return;
        }

        if (_file[account] != file && (_byCode[account] != EnterpriseIndex.Unknown || _byName[account] != EnterpriseIndex.Unknown))
        {
            _residential[account] |= residential;
            return;
        }

        _file[account] = file;

        _byCode[account] = Merge(_byCode[account], byCode);
        _byName[account] = Merge(_byName[account], byName);
        _residential[account] |= residential;
    }

    /// <summary>An enterprise beats "not in the register" beats "unknown"; of two enterprises the first in ordinal order.</summary>
    private static int Merge(int a, int b)
    {
        if (a >= 0 && b >= 0) return Math.Min(a, b);
        return Math.Max(a, b);
    }
}
