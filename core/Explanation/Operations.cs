namespace Wuyi.Pipeline.Explanation;

/// <summary>How a node's value follows from its children (docs/explanation.md). Unless it says otherwise, a missing operand makes the value missing.</summary>
public static class Operations
{
    /// <summary>Leaf: a cell of a file.</summary>
    public const string Fact = "fact";

    /// <summary>Leaf: a constant of the rulebook, or a number of the formula itself.</summary>
    public const string Constant = "constant";

    /// <summary>Leaf: counted or determined by a rule, which the note tells.</summary>
    public const string Given = "given";

    /// <summary>Leaf: a sum over other enterprises.</summary>
    public const string Aggregate = "aggregate";

    /// <summary>Leaf: its parts may not be shown.</summary>
    public const string Withheld = "withheld";

    /// <summary>No value, whatever the children.</summary>
    public const string Missing = "missing";

    /// <summary>No value of its own: a heading.</summary>
    public const string Group = "group";

    /// <summary>The node with the id in <c>ref</c>, written elsewhere in the answer.</summary>
    public const string Ref = "ref";

    /// <summary>Sum; 0 of nothing.</summary>
    public const string Sum = "sum";

    /// <summary>First less all others.</summary>
    public const string Difference = "difference";

    public const string Product = "product";

    /// <summary>First ÷ second; missing when the second is not positive.</summary>
    public const string Quotient = "quotient";

    /// <summary>First ÷ second; 0 when the second is not positive.</summary>
    public const string QuotientOrZero = "quotient-or-zero";

    /// <summary>Cut after so many decimals (<c>digits</c>), towards 0.</summary>
    public const string Truncate = "truncate";

    /// <summary>Mean of all children; missing without any.</summary>
    public const string Mean = "mean";

    public const string Max = "max";

    public const string Min = "min";

    /// <summary>First, not below the second and not above the third.</summary>
    public const string Clamp = "clamp";

    /// <summary>First, when the second (months known) is not below the third (months needed); else missing.</summary>
    public const string Complete = "complete";

    /// <summary>1 + how many of the bounds (second and later children) lie below the first: upper bounds belong to their band.</summary>
    public const string Band = "band";
}
