using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>Names of holders: the register's where it knows them.</summary>
internal sealed class LandNames(IReadOnlyList<RegisteredEnterprise> register)
{
    private readonly Dictionary<CreditCode, EnterpriseProfile> _profiles = register.ToDictionary(enterprise => enterprise.Profile.CreditCode, enterprise => enterprise.Profile);

    public string? Of(ParcelRight right) => right.Holder is { } code && _profiles.TryGetValue(code, out var profile) ? profile.Name : right.HolderName;
}
