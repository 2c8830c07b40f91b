using System.Globalization;
using System.Text;

namespace Wuyi.Pipeline.Storage;

/// <summary>Table keys forbid <c>/ \ # ?</c> and control characters: they are written as <c>~XXXX</c> (hex), and <c>~</c> itself too.</summary>
public static class KeyCodec
{
    /// <summary>A key for any text; reversible, the same order for texts without special characters.</summary>
    public static string Encode(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Forbidden(c) || c == '~') key.Append('~').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else key.Append(c);
        }

        return key.ToString();
    }

    public static string Decode(string key)
    {
        var text = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != '~')
            {
                text.Append(key[i]);
                continue;
            }

            text.Append((char)int.Parse(key.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += 4;
        }

        return text.ToString();
    }

    /// <exception cref="ArgumentException">The key holds a character that tables refuse.</exception>
    public static void Require(string key)
    {
        foreach (var c in key)
        {
            if (Forbidden(c)) throw new ArgumentException($"key '{key}' holds a character that tables refuse", nameof(key));
        }
    }

    private static bool Forbidden(char c) => c is '/' or '\\' or '#' or '?' || char.IsControl(c);
}
