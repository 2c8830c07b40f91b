using System.Security.Cryptography;
using System.Text;

namespace Wuyi.Pipeline.Intake;

/// <summary>
/// What facts keep in place of a personal ID, so that amounts of one person still add up and coverage sums hold (RULINGS 5.6):
/// <c>id:</c> and 16 hex digits. The salt is fixed, so that the same person is the same token in every file.
/// </summary>
internal static class PersonalIdToken
{
    private const string Salt = "wuyi.pipeline/personal-id/1:";

    public static string Of(ReadOnlySpan<char> personalId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Salt, personalId.ToString().ToUpperInvariant())));
        return $"id:{Convert.ToHexStringLower(hash.AsSpan(0, 8))}";
    }
}
