using System.Text.Json;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>
/// What a calculation has to tell beside the indicators (findings, links, coverage, what moved), kept with the run: JSON lines, one an item, in the
/// order given. Writing is deterministic: fixed order of properties, exact decimals without trailing zeros, no clocks.
/// </summary>
public abstract class RunAttachment
{
    private RunAttachment(string name)
    {
        if (!IsWellFormed(name)) throw new ArgumentException($"'{name}' is no name of an attachment", nameof(name));
        Name = name;
    }

    /// <summary>Lower-case letters and hyphens, 1 to 30 characters; part of a blob's name.</summary>
    public string Name { get; }

    /// <summary>Asks for the lines one after another, so that a province's list never stands in memory as JSON. May be called again.</summary>
    /// <param name="line">Takes the writing of one JSON value.</param>
    public abstract void Write(Action<Action<Utf8JsonWriter>> line);

    /// <summary>An attachment of items and how each is written.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="items">Enumerated when the run is written; its order is the order of the lines.</param>
    /// <param name="write">Writes exactly one JSON value.</param>
    public static RunAttachment Of<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => new Items<T>(name, items, write);

    private static bool IsWellFormed(string name) =>
        name.Length is >= 1 and <= 30 && name.All(static c => c is (>= 'a' and <= 'z') or '-');

    private sealed class Items<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) : RunAttachment(name)
    {
        public override void Write(Action<Action<Utf8JsonWriter>> line)
        {
            foreach (var item in items) line(json => write(json, item));
        }
    }
}
