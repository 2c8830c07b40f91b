using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Evaluations.Confirmations;

/// <summary>Who has confirmed what of a year.</summary>
public sealed class ConfirmationCoverage
{
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);

    public static ConfirmationCoverage Nothing { get; } = new();

    public void Add(Confirmation confirmation)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        var bits = 0;
        foreach (var item in confirmation.Items) bits |= Bit(item);
        _items[confirmation.CreditCode.Value] = _items.GetValueOrDefault(confirmation.CreditCode.Value) | bits;
    }

    /// <summary>Whether it has confirmed all that its group is scored by: 规上 tax, land, power and energy; 规下 tax, land and power.</summary>
    public bool IsComplete(EvaluatedEnterprise enterprise)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        var needed = Bit(ConfirmationItems.Tax) | Bit(ConfirmationItems.Land) | Bit(ConfirmationItems.Power);
        if (enterprise.Facts.Group == ScaleGroup.AboveScale) needed |= Bit(ConfirmationItems.Energy);
        return (_items.GetValueOrDefault(enterprise.Facts.Profile.CreditCode.Value) & needed) == needed;
    }

    private static int Bit(string item)
    {
        for (var i = 0; i < ConfirmationItems.All.Count; i++)
        {
            if (ConfirmationItems.All[i] == item) return 1 << i;
        }

        return 0;
    }
}
