using System.Collections.Frozen;
using System.Text.Json;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>
/// The NFKC form of single characters: full width → half width, ㎡ → m2, ³ → 3, compatibility and radical ideographs → the ideograph. The product runs
/// with invariant globalization, where the framework normalises nothing but ASCII; the table (compatibility.json, BMP without Hangul, Hebrew
/// and Arabic presentation forms) is the whole of what tables in Chinese need. Combining sequences stay as they are.
/// </summary>
internal static class CompatibilityForms
{
    private static readonly FrozenDictionary<char, string> Forms = Load();
    private static readonly ulong[] Changes = BuildChanges();

    /// <summary>The same span when no character has another form, which is so for nearly all Chinese text: then nothing is allocated.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text)
    {
        var first = 0;
        while (first < text.Length && !HasOtherForm(text[first])) first++;
        if (first == text.Length) return text;

        var length = text.Length;
        foreach (var c in text[first..])
        {
            if (HasOtherForm(c)) length += Forms[c].Length - 1;
        }

        var folded = new char[length];
        text[..first].CopyTo(folded);
        var at = first;
        foreach (var c in text[first..])
        {
            if (!HasOtherForm(c))
            {
                folded[at++] = c;
                continue;
            }

            var form = Forms[c];
            form.CopyTo(folded.AsSpan(at));
            at += form.Length;
        }

        return folded;
    }

    private static bool HasOtherForm(char c) => c >= 0x80 && (Changes[c >> 6] & (1UL << (c & 63))) != 0;

    private static FrozenDictionary<char, string> Load()
    {
        using var json = typeof(CompatibilityForms).Assembly.GetManifestResourceStream("Wuyi.Pipeline.compatibility.json")
            ?? throw new InvalidOperationException("compatibility.json is not embedded");
        var forms = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? throw new InvalidOperationException("compatibility.json is empty");
        return forms.ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value);
    }

    private static ulong[] BuildChanges()
    {
        var changes = new ulong[1024];
        foreach (var c in Forms.Keys) changes[c >> 6] |= 1UL << (c & 63);
        return changes;
    }
}
