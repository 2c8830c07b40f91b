using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>The pointer of a period moved at every attempt; readers still see a whole run, and the next timer tries again.</summary>
public sealed class PublicationConflictException(Month period, int attempts)
    : Exception($"{period}: the pointer moved during each of {attempts} attempts");
