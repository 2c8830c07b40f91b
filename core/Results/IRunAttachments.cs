using System.Text.Json;

namespace Wuyi.Pipeline.Results;

/// <summary>Reads what runs carry beside their results; as immutable as the run.</summary>
/// <remarks>Throws <see cref="RunCollectedException"/> when the run has been collected, <see cref="CorruptAttachmentException"/> when a blob was changed.</remarks>
public interface IRunAttachments
{
    /// <summary>The items of an attachment in their order, one at a time; nothing when the run has no attachment of that name (runs of older versions).</summary>
    /// <param name="published">The run.</param>
    /// <param name="name">Name of the attachment.</param>
    /// <param name="parse">Reads one item; the element is only valid during the call.</param>
    /// <param name="cancellation">Ends the reading.</param>
    IAsyncEnumerable<T> ReadAsync<T>(PublishedPeriod published, string name, Func<JsonElement, T> parse, CancellationToken cancellation);

    /// <summary>All items, kept in memory for the next reader as long as there is room: for lists that are bounded.</summary>
    Task<IReadOnlyList<T>> LoadAsync<T>(PublishedPeriod published, string name, Func<JsonElement, T> parse, CancellationToken cancellation);
}
