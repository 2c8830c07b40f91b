using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Queries.Lists;

namespace Wuyi.Pipeline.Queries.Campaign.Warnings;

/// <summary>What the electricity index can be asked.</summary>
internal static class PowerIndexList
{
    private static readonly QueryParameter Group = new("group", "string", "分组:county 全县、town 乡镇街道、industry 行业大类、chain 产业链") { Words = WarningWords.IndexGroups };
    private static readonly QueryParameter Key = new("key", "string", "乡镇街道、行业大类代码或产业链,完全一致");

    public static ItemList<PowerIndexView> Definition { get; } = new()
    {
        Name = "power-index",
        Json = ApiJson.Instance.PowerIndexView,
        Filters = [Group, Key],
        Filter = call =>
        {
            var (group, key) = (call.ReadWord(Group), call.ReadText(Key));
            return view => (group is null || view.Group == group) && (key is null || view.Key == key);
        },
        Orders = [new("group") { Number = view => (int)WarningWords.Parse<PowerIndexGroup>(view.Group) }, new("index") { Number = view => view.Index }, new("kwh") { Number = view => view.Kwh }],
        Columns =
        [
            new("分组", view => WarningWords.Chinese(WarningWords.Parse<PowerIndexGroup>(view.Group))),
            new("名称", view => view.Key ?? (view.Group == "county" ? "全县" : "不明")),
            new("起始月份", view => view.From),
            new("截止月份", view => view.To),
            new("用电指数(上年同期=100)", view => view.Index),
            new("低于分界线", view => view.BelowLine switch { true => "是", false => "否", null => null }),
            new("用电量(千瓦时)", view => view.Kwh),
            new("上年同期用电量(千瓦时)", view => view.KwhBefore),
            new("企业数(家)", view => view.Firms),
            new("两年均有数据(家)", view => view.Compared),
            new("上年无数据企业用电量(千瓦时)", view => view.KwhLeftOut),
            new("不显示", view => view.Hidden ? "涉及个别企业" : null),
        ],
    };
}
