using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>
/// What a source's files must look like and what becomes of a row. One subclass in one file a source; <see cref="SourceContracts"/>
/// finds it. Contracts are declarations: they read nothing themselves.
/// </summary>
public abstract class SourceContract
{
    private readonly List<ContractColumn> _columns = [];
    private readonly List<ColumnRequirement> _requirements = [];

    protected SourceContract(string source, string title)
    {
        Source = source;
        Title = title;
        Schema = SourceSchemas.Of(source);
    }

    /// <summary>One of <see cref="Model.SourceNames.All"/>.</summary>
    public string Source { get; }

    /// <summary>What people call this kind of file, e.g. 用电.</summary>
    public string Title { get; }

    public RecordSchema Schema { get; }

    public IReadOnlyList<ContractColumn> Columns => _columns;

    /// <summary>All of them must hold for a header row.</summary>
    public IReadOnlyList<ColumnRequirement> Requirements => _requirements;

    /// <summary>Rows of one key are repeats, not sums: the last one wins and each repeat is told.</summary>
    public virtual bool RepeatsAreTold => false;

    /// <summary>Title of the column whose figures stand below bare months or days of a wide table (RULINGS 5.1); null = the header must say.</summary>
    public virtual string? WideFigure => null;

    /// <summary>Rows of one key add up (power, tax), so that rows given twice would count twice.</summary>
    public virtual bool RowsAddUp => false;

    /// <summary>A title with the code of a statistics form (B203, 205-1) makes the unit of money a must: those forms are in 千元 (RULINGS 5.4).</summary>
    public virtual bool FormsNeedUnits => false;

    /// <summary>What a header row must not be, beyond its required columns; the first problem that rejects ends the file.</summary>
    public virtual void CheckHeader(ContractHeader header)
    {
    }

    /// <summary>What a row must not be, beyond its cells. Rejecting is done through the row.</summary>
    public virtual void Check(ContractRow row)
    {
    }

    /// <summary>Writes the records of a checked row.</summary>
    public abstract void Write(ContractRow row, RecordOutput output);

    /// <summary>The key of which a file should have one row (<see cref="RepeatsAreTold"/>).</summary>
    public virtual void WriteKey(ContractRow row, KeyBuilder key)
    {
    }

    /// <summary>The column of that title.</summary>
    /// <exception cref="KeyNotFoundException">The contract has none.</exception>
    public ContractColumn Column(string title) =>
        _columns.Find(column => column.Title == title) ?? throw new KeyNotFoundException($"{Source} has no column '{title}'");

    public bool HasColumn(string title) => _columns.Exists(column => column.Title == title);

    /// <summary>Adds a column; its title must have aliases.</summary>
    protected ContractColumn Add(ContractColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (!AliasBook.Of(Source).ContainsKey(column.Title))
            throw new ArgumentException($"no aliases for column '{column.Title}' of {Source}", nameof(column));
        var added = column with
        {
            Index = _columns.Count,
            Ordinal = column.Record is null ? -1 : Schema.Ordinal(column.Record),
        };
        _columns.Add(added);
        return added;
    }

    /// <summary>One alternative must be there whole; a title with <c>!</c> before it must be absent.</summary>
    protected void Require(params string[][] alternatives) => _requirements.Add(new ColumnRequirement(alternatives));

    protected void RequireAnyOf(params string[] titles) => Require([.. titles.Select(title => new[] { title })]);

    /// <summary>Copies the columns that go over unchanged.</summary>
    protected static void CopyPlain(ContractRow row, RecordBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(buffer);
        foreach (var column in row.Plain)
        {
            if (!row.Has(column)) continue;
            switch (column.Kind)
            {
                case ColumnKind.Number or ColumnKind.Share: buffer.Decimal(column.Ordinal, row.Value(column)); break;
                case ColumnKind.Date or ColumnKind.MonthOrDate: buffer.Date(column.Ordinal, row.Date(column)); break;
                case ColumnKind.Month: buffer.Int(column.Ordinal, row.Month(column).YearMonth); break;
                case ColumnKind.YesNo: buffer.Bool(column.Ordinal, row.Value(column) != 0); break;
                default: buffer.Text(column.Ordinal, row.Text(column)); break;
            }
        }
    }
}
