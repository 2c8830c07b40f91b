namespace Wuyi.Pipeline.Model;

/// <summary>统一社会信用代码, GB 32100-2015: 18 characters, the last one a check character. Only valid codes exist as a value.</summary>
public readonly record struct CreditCode : IComparable<CreditCode>
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly sbyte[] Values = BuildValues();

    private CreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Characters 9–17: the organisation code of GB 11714 (组织机构代码), 9 characters.</summary>
    public string OrganisationCode => Value.Substring(8, 9);

    /// <summary>Whether the text is a code with a right check character; upper case, no surrounding spaces.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != 18) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var value = ValueOf(text[i]);
            if (value < 0) return false;
            sum += value * Weights[i];
        }

        var check = (31 - (sum % 31)) % 31;
        return ValueOf(text[17]) == check;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out CreditCode code)
    {
        code = default;
        if (!IsValid(text)) return false;
        code = new CreditCode(text.ToString());
        return true;
    }

    /// <exception cref="FormatException">The text is no valid code.</exception>
    public static CreditCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no valid 统一社会信用代码");

    /// <summary>The check character of the first 17 characters; '\0' when one of them is outside the alphabet.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        if (first17.Length != 17) return '\0';
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var value = ValueOf(first17[i]);
            if (value < 0) return '\0';
            sum += value * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    public int CompareTo(CreditCode other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(CreditCode left, CreditCode right) => left.CompareTo(right) < 0;

    public static bool operator >(CreditCode left, CreditCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(CreditCode left, CreditCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CreditCode left, CreditCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;

    private static int ValueOf(char c) => c < Values.Length ? Values[c] : -1;

    private static sbyte[] BuildValues()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < Alphabet.Length; i++) values[Alphabet[i]] = (sbyte)i;
        return values;
    }
}
