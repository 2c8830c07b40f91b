using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The words for an exceeded bound: what was found, the bound, and the setting that an operator can change.</summary>
internal static class Bounds
{
    /// <param name="code">Issue code.</param>
    /// <param name="setting">Property of <see cref="IntakeLimits"/>.</param>
    /// <param name="bound">Its value.</param>
    /// <param name="found">The value found, with its unit and place, in Chinese.</param>
    /// <param name="inner">What told it.</param>
    public static UnreadableFileException Exceeded(string code, string setting, object bound, string found, Exception? inner = null) =>
        new(code, string.Create(CultureInfo.InvariantCulture, $"{found}, 上限 Intake__{setting} = {bound}"), inner);

    /// <summary>More bytes after expansion than <see cref="IntakeLimits.MaxExpandedBytes"/>.</summary>
    public static UnreadableFileException Expanded(decimal bytes, IntakeLimits limits) =>
        Exceeded(IssueCodes.ExpandsTooMuch, nameof(limits.MaxExpandedBytes), limits.MaxExpandedBytes, string.Create(CultureInfo.InvariantCulture, $"{bytes} 字节"));
}
