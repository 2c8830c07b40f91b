using System.Text.Json;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>
/// What a calculation has to tell beside the indicators (findings, links, coverage, what moved), kept with the run: JSON lines, one an item, in the
/// order given. Writing is deterministic: fixed order of properties, exact decimals without trailing zeros, no clocks.
/// </summary>
public abstract class RunAttachment
{
    private static readonly IReadOnlyDictionary<string, long> NoCounts = new Dictionary<string, long>();

    private RunAttachment(string name, IReadOnlyDictionary<string, long>? counts)
    {
        Counts = counts ?? NoCounts;
        if (!IsWellFormed(name)) throw new ArgumentException($"'{name}' is no name of an attachment", nameof(name));
        Name = name;
    }

    /// <summary>Lower-case letters and hyphens, 1 to 30 characters; part of a blob's name.</summary>
    public string Name { get; }

    /// <summary>What the list counts, by word: a few numbers that stand in the manifest, so that overviews need not read the list.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>Asks for the lines one after another, so that a province's list never stands in memory as JSON. May be called again.</summary>
    /// <param name="line">Takes the writing of one JSON value.</param>
    public abstract void Write(Action<Action<Utf8JsonWriter>> line);

    /// <summary>An attachment of items and how each is written.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="items">Enumerated when the run is written; its order is the order of the lines.</param>
    /// <param name="write">Writes exactly one JSON value.</param>
    /// <param name="counts">See <see cref="Counts"/>; few.</param>
    public static RunAttachment Of<T>(
        string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write, IReadOnlyDictionary<string, long>? counts = null) =>
        new Items<T>(name, items, write, counts);

    private static bool IsWellFormed(string name) =>
        name.Length is >= 1 and <= 30 && name.All(static c => c is (>= 'a' and <= 'z') or '-');

    private sealed class Items<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write, IReadOnlyDictionary<string, long>? counts)
        : RunAttachment(name, counts)
    {
        public override void Write(Action<Action<Utf8JsonWriter>> line)
        {
            foreach (var item in items) line(json => write(json, item));
        }
    }
}
