using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>One attribute of the register as one row gives it (R10).</summary>
/// <param name="Attribute">Column of the facts.</param>
/// <param name="Value">As the row says.</param>
/// <param name="From">Month from which it holds.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Counted">It is the one the period uses.</param>
public sealed record AttributeUse(string Attribute, string Value, Month From, FindingRow At, bool Counted);
