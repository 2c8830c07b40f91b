using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign;

/// <summary>What a published run says of one enterprise in one window: the figures that everybody sees, rounded to six decimals.</summary>
public sealed record Standing(EnterpriseProfile Profile, MonthWindow Window, CarbonCode Carbon, PerMu PerMu);
