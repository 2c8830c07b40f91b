using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Queries;

/// <summary>Credit codes in addresses.</summary>
public static class CreditCodes
{
    /// <exception cref="ApiProblemException">400: not a code with a right check character.</exception>
    public static CreditCode Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CreditCode.TryParse(text.ToUpperInvariant(), out var code) ? code
            : throw ApiProblemException.Bad("creditCode", text, "18位统一社会信用代码(末位校验码须正确)");
    }
}
