namespace Wuyi.Pipeline.Model;

/// <summary>组织机构代码, GB 11714: 8 characters and a check character; old registers and tax numbers still carry it.</summary>
public static class OrganisationCode
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Nine characters without the hyphen, check character right.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != 9) return false;
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            var c = text[i];
            int value;
            if (c is >= '0' and <= '9') value = c - '0';
            else if (c is >= 'A' and <= 'Z') value = c - 'A' + 10;
            else return false;
            sum += value * Weights[i];
        }

        var check = 11 - (sum % 11);
        var expected = check switch { 10 => 'X', 11 => '0', _ => (char)('0' + check) };
        return text[8] == expected;
    }
}
