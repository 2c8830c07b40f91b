using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Recalculation.Links;

/// <summary>Somebody as a file names them.</summary>
/// <param name="Subject">What a person decides about to link them.</param>
/// <param name="Source">The source whose file says so.</param>
/// <param name="Code">As written; null = no code.</param>
/// <param name="Name">As written; null = no name.</param>
internal sealed record PartyText(LinkSubject Subject, string Source, string? Code, string? Name)
{
    public static PartyText Of(LinkKind kind, string source, string? code, string? name) => new(LinkSubject.OfParty(kind, code, name), source, code, name);
}
