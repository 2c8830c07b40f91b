using CsCheck;
using Wuyi.Pipeline.Campaign.Suppression;

namespace Wuyi.Pipeline.UnitTests.Campaign.Suppression;

/// <summary>RULINGS 6.3: what is hidden cannot be computed from what is left.</summary>
public sealed class SuppressorTests
{
    private static readonly SuppressionRule Rule = new(3, 0.8m);

    [Fact]
    public void Cells_of_fewer_than_three_are_hidden_with_a_complement_since_the_total_stands_beside_them()
    {
        // 1 + 4 + 5 of ten equal firms: the cell of one goes, and the next smallest so that 10 − 5 tells of five, not of one.
        var cells = Table("town", 1, 4, 5);
        Assert.Equal([0, 1], Hide(cells, Equal(10)).Order());
    }

    [Theory]
    [InlineData(79.9, false)]
    [InlineData(80, false)]
    [InlineData(80.1, true)]
    public void A_cell_in_which_one_firm_has_more_than_four_fifths_of_a_sum_is_hidden(double share, bool hidden)
    {
        // Four firms: the first has the share of 100, the others the rest.
        var first = (decimal)share;
        decimal?[] values = [first, 100m - first, 0m, 0m, 50m, 50m, 50m, 50m, 50m, 50m, 50m, 50m];
        Assert.Equal(hidden, Hide(Table("town", 4, 4, 4), values).Contains(0));
    }

    [Fact]
    public void Nothing_is_hidden_where_every_cell_is_safe() => Assert.Empty(Hide(Table("town", 3, 4, 5), Equal(12)));

    [Fact]
    public void A_cell_in_which_only_two_firms_have_a_value_is_hidden_as_a_cell_of_two()
    {
        decimal?[] values = [50m, 50m, null, null, 10m, 10m, 10m, 10m, 10m, 10m, 10m, 10m];
        Assert.Contains(0, Hide(Table("town", 4, 4, 4), values));
        Assert.Empty(Hide(Table("town", 4, 4, 4), [null, null, null, null, .. values[4..]]));
    }

    [Fact]
    public void A_cell_within_a_cell_of_another_table_does_not_tell_of_the_one_firm_between_them()
    {
        // All of industry 34 is in town 甲, which has one firm more: 甲 less 34 is that firm, though both cells are large enough.
        AggregateCell[] cells =
        [
            new("town", "甲", [0, 1, 2, 3]), new("town", "乙", [4, 5, 6, 7, 8, 9]),
            new("industry", "34", [1, 2, 3]), new("industry", "38", [0, 4, 5, 6, 7, 8, 9]),
        ];
        Assert.False(Derivable([0], cells, Hide(cells, Equal(10)), 10));
    }

    [Fact]
    public void With_an_unsafe_total_nothing_is_left() => Assert.Equal([0, 1], Hide(Table("town", 1, 1), Equal(2)).Order());

    [Fact]
    public void A_cell_that_another_table_gives_away_is_protected_there_too()
    {
        // Town 0 holds one firm and town 1 three; industry 0 is these four less nobody, so town 0 follows from industry 0 less town 1 unless one of them goes.
        AggregateCell[] cells =
        [
            new("town", "甲", [0]), new("town", "乙", [1, 2, 3]), new("town", "丙", [4, 5, 6]), new("town", "丁", [7, 8, 9]),
            new("industry", "34", [0, 1, 2, 3]), new("industry", "38", [4, 5, 6, 7, 8, 9]),
        ];
        var hidden = Hide(cells, Equal(10));
        Assert.Contains(0, hidden);
        Assert.False(Derivable([0], cells, hidden, 10));
    }

    /// <summary>The independent check: rational elimination over the firms themselves.</summary>
    [Fact]
    public void A_hidden_unsafe_cell_never_follows_from_the_total_and_the_cells_left() => Counties.Sample(county =>
    {
        var (cells, values) = county;
        var hidden = Suppressor.Hide(cells, values.Length, [values], Rule);
        foreach (var index in Enumerable.Range(0, cells.Count).Where(i => !Rule.IsSafe(cells[i].Units, [values])))
        {
            Assert.Contains(index, hidden);
            var everything = hidden.Count == cells.Count && !Rule.IsSafe([.. Enumerable.Range(0, values.Length)], [values]);
            if (!everything) Assert.False(Derivable(cells[index].Units, cells, hidden, values.Length), $"cell {cells[index].Table} {cells[index].Name}");
        }
    }, iter: 300);

    /// <summary>Nor what one table hides taken together, which the total always gives away.</summary>
    [Fact]
    public void What_a_table_hides_is_in_sum_nobodys_secret() => Counties.Sample(county =>
    {
        var (cells, values) = county;
        if (!Rule.IsSafe([.. Enumerable.Range(0, values.Length)], [values])) return;
        var hidden = Suppressor.Hide(cells, values.Length, [values], Rule);
        foreach (var table in cells.Select(cell => cell.Table).Distinct())
        {
            var rest = Enumerable.Range(0, cells.Count).Where(i => cells[i].Table == table && hidden.Contains(i)).SelectMany(i => cells[i].Units).Order().ToList();
            Assert.True(Rule.IsSafe(rest, [values]));
        }
    }, iter: 300);

    [Fact]
    public void The_order_in_which_cells_come_does_not_matter() => Counties.Sample(county =>
    {
        var (cells, values) = county;
        var hidden = Suppressor.Hide(cells, values.Length, [values], Rule).Select(i => cells[i]).ToHashSet();
        AggregateCell[] turned = [.. cells.Reverse()];
        Assert.Equal(hidden, Suppressor.Hide(turned, values.Length, [values], Rule).Select(i => turned[i]).ToHashSet());
    }, iter: 100);

    private static readonly Gen<(IReadOnlyList<AggregateCell> Cells, decimal?[] Values)> Counties =
        from firms in Gen.Int[1, 24]
        from towns in Gen.Int[0, 5].Array[firms]
        from industries in Gen.Int[0, 4].Array[firms]
        from groups in Gen.Int[0, 1].Array[firms]
        from values in Gen.OneOf(Gen.Int[0, 20].Select(value => (decimal?)value), Gen.Int[500, 5000].Select(value => (decimal?)value), Gen.Const((decimal?)null)).Array[firms]
        select ((IReadOnlyList<AggregateCell>)[.. Cells("town", towns), .. Cells("industry", industries), .. Cells("group", groups)], values);

    private static IEnumerable<AggregateCell> Cells(string table, int[] of) =>
        Enumerable.Range(0, of.Length).GroupBy(i => of[i]).OrderBy(group => group.Key).Select(group => new AggregateCell(table, $"{group.Key}", [.. group]));

    private static AggregateCell[] Table(string table, params int[] sizes)
    {
        var (cells, start) = (new List<AggregateCell>(), 0);
        foreach (var size in sizes)
        {
            cells.Add(new AggregateCell(table, $"{cells.Count}", [.. Enumerable.Range(start, size)]));
            start += size;
        }

        return [.. cells];
    }

    private static decimal?[] Equal(int firms) => [.. Enumerable.Repeat((decimal?)10m, firms)];

    private static IReadOnlySet<int> Hide(IReadOnlyList<AggregateCell> cells, decimal?[] values) => Suppressor.Hide(cells, values.Length, [values], Rule);

    /// <summary>Whether the sum of some firms is a linear combination of the total and the visible cells: exact fractions.</summary>
    private static bool Derivable(IReadOnlyList<int> units, IReadOnlyList<AggregateCell> cells, IReadOnlySet<int> hidden, int firms)
    {
        var rows = new List<Fraction[]> { Vector([.. Enumerable.Range(0, firms)], firms) };
        rows.AddRange(Enumerable.Range(0, cells.Count).Where(i => !hidden.Contains(i)).Select(i => Vector(cells[i].Units, firms)));
        return Rank(rows) == Rank([.. rows, Vector(units, firms)]);
    }

    private static Fraction[] Vector(IReadOnlyList<int> units, int firms) => [.. Enumerable.Range(0, firms).Select(i => new Fraction(units.Contains(i) ? 1 : 0, 1))];

    private static int Rank(List<Fraction[]> given)
    {
        var rows = given.Select(row => (Fraction[])row.Clone()).ToList();
        var rank = 0;
        for (var column = 0; column < rows[0].Length && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => !row[column].IsZero);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var i = rank + 1; i < rows.Count; i++)
            {
                if (rows[i][column].IsZero) continue;
                var factor = rows[i][column] / rows[rank][column];
                for (var j = column; j < rows[i].Length; j++) rows[i][j] -= factor * rows[rank][j];
            }

            rank++;
        }

        return rank;
    }

    private readonly record struct Fraction(System.Numerics.BigInteger Above, System.Numerics.BigInteger Below)
    {
        public bool IsZero => Above.IsZero;

        public static Fraction operator -(Fraction a, Fraction b) => Reduced((a.Above * b.Below) - (b.Above * a.Below), a.Below * b.Below);

        public static Fraction operator *(Fraction a, Fraction b) => Reduced(a.Above * b.Above, a.Below * b.Below);

        public static Fraction operator /(Fraction a, Fraction b) => Reduced(a.Above * b.Below, a.Below * b.Above);

        private static Fraction Reduced(System.Numerics.BigInteger above, System.Numerics.BigInteger below)
        {
            var divisor = System.Numerics.BigInteger.GreatestCommonDivisor(above, below);
            return divisor.IsZero ? new(0, 1) : new(above / divisor, below / divisor);
        }
    }
}
