using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>How long one file may be read: looked at with every piece of bytes taken from it, so that also a library that reads a whole sheet in one call can be stopped.</summary>
/// <param name="time">The clock.</param>
/// <param name="bound">From the first check on; <see cref="IntakeLimits.MaxReadTime"/>.</param>
/// <param name="cancellation">Stops the reading with an <see cref="OperationCanceledException"/>.</param>
public sealed class ReadingDeadline(TimeProvider time, TimeSpan bound, CancellationToken cancellation)
{
    private readonly long _start = time.GetTimestamp();

    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="UnreadableFileException">The bound is exceeded: <c>WP1028</c>.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        var taken = time.GetElapsedTime(_start);
        if (taken > bound)
            throw Bounds.Exceeded(IssueCodes.TookTooLong, nameof(IntakeLimits.MaxReadTime), bound.ToString("c", CultureInfo.InvariantCulture), taken.ToString("c", CultureInfo.InvariantCulture));
    }
}
