using Wuyi.Pipeline.Recalculation.Links;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Whose a row of tax is.</summary>
/// <param name="Taxpayer">As the file gives it.</param>
/// <param name="Enterprise">Number of the register; negative when unlinked.</param>
/// <param name="Text">How the file names it, when it is unlinked or a person linked it; else null.</param>
/// <param name="Month">Month of the period, 0 to 11.</param>
internal readonly record struct TaxParty(string Taxpayer, int Enterprise, PartyText? Text, int Month);
