using Wuyi.Pipeline.Functions.Http.Dashboard;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.MappingTool;

/// <summary>The page by which an operator makes a mapping profile from a sample file; it holds no data.</summary>
public static class MappingToolDocument
{
    private static readonly PageDocument Page = new("mapping-tool", "dashboard", "mapping-tool");

    public static Answer Answer(ApiCall call) => Page.Answer(call);
}
