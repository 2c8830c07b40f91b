namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>What the indicators of tests are called.</summary>
public static class CaseIndicators
{
    public static string Chinese(string indicator) => indicator switch
    {
        "x1" => "亩均税收",
        "x2" => "亩均增加值",
        "x4" => "单位能耗增加值",
        "y2" => "单位用电税收",
        "tcePerVa" => "单位增加值能耗",
        _ => indicator,
    };

    /// <summary>Unit of an indicator.</summary>
    public static string Unit(string indicator) => indicator switch
    {
        "x1" or "x2" => "万元/亩",
        "x4" => "万元/吨标准煤",
        "y2" => "万元/万千瓦时",
        _ => "吨标准煤/万元",
    };
}
