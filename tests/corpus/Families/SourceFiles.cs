using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>A good file of every source under its usual headers, and each dropped into every other inbox.</summary>
internal static class SourceFiles
{
    private static readonly Dictionary<string, (string Title, Cell[] Header, Cell[] Row)> Good = new()
    {
        [Enterprises] = ("企业名录", ["统一社会信用代码", "单位名称", "乡镇街道", "行业代码", "是否规上", "成立日期", "产业链"], [Code, "武义甲厂", "桐琴镇", "C3465", "规上", "2003-05-01", "电动工具"]),
        [Power] = ("用电", ["用户编号", "用户名称", "电费年月", "有功总电量(kWh)", "用电类别", "运行容量"], [Account(1), "武义甲厂", "202305", 1000, "大工业用电", 315]),
        [Meters] = ("转供电分摊", ["户号", "统一社会信用代码", "起月", "止月", "分摊比例"], [Account(1), Code, "202301", "202312", "50%"]),
        [Tax] = ("税收", ["纳税人识别号", "纳税人名称", "入库日期", "征收项目", "实缴金额(元)", "税款属性"], [Code, "武义甲厂", "2023-05-15", "增值税", 1000, "一般申报"]),
        [Land] = ("用地", ["不动产单元号", "土地使用权人", "宗地面积(㎡)", "坐落", "用途", "取得日期"], [Parcel + "W00000000", "武义甲厂", 20000, "百花山工业区", "工业用地", "2003-05-01"]),
        [Leases] = ("租赁", ["宗地代码", "出租方", "承租方", "土地租赁面积(亩)", "起租日期", "止租日期"], [Parcel, "武义甲厂", "武义乙厂", 3, "2023-01-01", "2023-12-31"]),
        [Statistics] = ("统计", ["统一社会信用代码", "年月", "增加值(万元)", "营业收入(万元)", "研发费用(万元)", "天然气(万m³)", "柴油(吨)"], [Code, "2023-05", 100, 500, 10, 2, 1]),
        [Adjustments] = ("评价调整事项", ["统一社会信用代码", "企业名称", "评价年度", "调整类型", "分值", "调整理由", "认定部门", "依据文号"], [Code, "武义甲厂", "2023", "加分", 2, "省级绿色工厂", "县经信局", "武经信〔2023〕5号"]),
        [Rectification] = ("高耗低效整治", ["统一社会信用代码", "企业名称", "整治环节日期", "环节", "完成日期", "整治方式", "责任部门", "计划完成时间"], [Code, "武义甲厂", "", "列入清单", "2023-05-20", "改造提升", "县经信局", "2024-12-31"]),
        [Progress] = ("目标进度", ["指标编号", "指标名称", "期间", "数值", "单位", "责任单位"], ["n2-05", "整治提升高耗低效企业", "2023年二季度", 320, "家", "县“低散乱污”整治办"]),
        [Projects] = ("项目进展", ["项目代码", "项目名称", "项目阶段", "完成日期", "计划总投资(万元)", "累计完成投资(万元)", "牵头单位"], ["2303-330723-04-01-000001", "演示项目", "开工", "2023-05-10", 12000, 3000, "县经济商务局"]),
    };

    public static IEnumerable<CorpusFile> Files => All.Where(Good.ContainsKey).SelectMany(source => All.Where(Good.ContainsKey).Select(inbox => Drop(source, inbox)));

    private static CorpusFile Drop(string source, string inbox)
    {
        var (title, header, row) = Good[source];
        var file = new CorpusFile($"dropped the bureau's file of {source} into {inbox}", inbox, DelimitedText.Write(Book.Of(header, row), ',', DelimitedText.Gb18030));
        return source == inbox ? file.Accepted(1) : file.Refused(IssueCodes.WrongSource, title, source);
    }
}
