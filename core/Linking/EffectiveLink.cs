using Wuyi.Pipeline.Decisions;

namespace Wuyi.Pipeline.Linking;

/// <summary>A decision about a link that holds.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Accepted">Accepted, or rejected.</param>
/// <param name="Target">What it points at; null = the subject belongs to nobody of the register.</param>
/// <param name="Decision">Who, when and why.</param>
public sealed record EffectiveLink(LinkSubject Subject, bool Accepted, LinkTarget? Target, Decision Decision);
