using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.Access;

/// <summary>Who a request proved to come from.</summary>
/// <param name="Audience">The widest audience it belongs to.</param>
/// <param name="Name">For records: a person's name, or which key.</param>
/// <param name="Presented">A key or principal was presented, known or not.</param>
/// <param name="Known">What was presented is known.</param>
public sealed record Caller(Audience Audience, string Name, bool Presented, bool Known)
{
    /// <summary><see cref="Name"/> is the name of a person, as the platform or (locally) header <c>x-operator</c> gives it; a key is nobody (RULINGS 6.8).</summary>
    public bool IsPerson { get; init; }

    public static Caller Anonymous { get; } = new(Audience.Public, "anonymous", Presented: false, Known: false);
}
