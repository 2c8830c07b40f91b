using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign;

/// <summary>An enterprise of the register as it stands at the end of a period.</summary>
/// <param name="Profile">Attributes valid then (R10).</param>
/// <param name="Tags">标签 valid then, e.g. 高新技术企业; ordinal order, no repeats; empty when none is given.</param>
public sealed record RegisteredEnterprise(EnterpriseProfile Profile, IReadOnlyList<string> Tags);
