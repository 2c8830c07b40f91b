using System.Security.Cryptography;
using System.Text;

namespace Wuyi.Pipeline.Intake;

/// <summary>
/// What facts keep in place of a personal ID, so that amounts of one person still add up and coverage sums hold (RULINGS 5.6):
/// <c>id:</c> and 16 hex digits of a hash keyed by the salt. The same person is the same token in every file as long as the salt stays; who knows the
/// salt can try all IDs of a county in minutes, so it is a secret (<see cref="IntakeLimits.PersonalIdSalt"/>).
/// </summary>
internal sealed class PersonalIdToken(string? salt)
{
    /// <summary>Used where no salt is set: fine for laptops and tests, no secret, since it stands in the source.</summary>
    private const string LocalSalt = "wuyi.pipeline/personal-id/1:";

    private readonly byte[]? _key = string.IsNullOrWhiteSpace(salt) ? null : Encoding.UTF8.GetBytes(salt.Trim());

    public string TokenOf(ReadOnlySpan<char> personalId)
    {
        var id = personalId.ToString().ToUpperInvariant();
        var hash = _key is null ? SHA256.HashData(Encoding.UTF8.GetBytes(LocalSalt + id)) : HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(id));
        return $"id:{Convert.ToHexStringLower(hash.AsSpan(0, 8))}";
    }
}
