using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Which rows of the register give the attributes that the period uses (R10).</summary>
internal static class RegisterNodes
{
    public static ExplanationNode Of(WindowNodes window)
    {
        var profile = window.Explained.Facts.Profile;
        var attributes = window.Explained.Trace.Attributes;
        return new ExplanationNode
        {
            Id = "register", Label = "企业名录信息", Operation = Operations.Group, Rule = "R10",
            Note = profile.AttributesLater ? "名录最早版本晚于统计期,采用最早版本" : null,
            Children =
            [
                .. attributes.Where(use => use.Counted).Select(use => new ExplanationNode
                {
                    Id = "register." + use.Attribute, Label = Labels.Attribute(use.Attribute), Operation = Operations.Fact, Text = use.Value,
                    Fact = window.Facts.Of(SourceNames.Enterprises, use.At, null, Labels.Attribute(use.Attribute), use.From.ToString(), null, null),
                    Note = $"自{Labels.Month(use.From)}起",
                }),
            ],
        };
    }
}
