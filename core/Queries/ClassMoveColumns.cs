using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Results.Simulations;

namespace Wuyi.Pipeline.Queries;

/// <summary>Columns of the exported list of a simulated year.</summary>
internal static class ClassMoveColumns
{
    public static IReadOnlyList<CsvColumn<ClassMove>> All { get; } =
    [
        new("统一社会信用代码", move => move.CreditCode),
        new("企业名称", move => move.Name),
        new("乡镇街道", move => move.Town),
        new("现行得分", move => move.Before?.Score),
        new("试算得分", move => move.After?.Score),
        new("现行名次", move => move.Before?.Rank),
        new("试算名次", move => move.After?.Rank),
        new("现行初评", move => move.Before?.InitialClass),
        new("试算初评", move => move.After?.InitialClass),
        new("现行类别", move => move.Before?.FinalClass),
        new("试算类别", move => move.After?.FinalClass),
        new("现行状态", move => Word(move.Before)),
        new("试算状态", move => Word(move.After)),
    ];

    private static string Word(ClassStanding? standing) => standing?.Status switch
    {
        null => "不在名录",
        "ranked" => "参评",
        "exempt" => "不评级(视同B类)",
        "incomplete" => "评价不完整",
        "below-minimum-land" => "用地低于参评标准",
        "no-land" => "无用地",
        "not-industrial" => "非工业",
        "deregistered" => "已注销或吊销",
        var other => other,
    };
}
