using System.Reflection;
using System.Text;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.UnitTests.Results.Evaluations;

/// <summary>ARCHITECTURE 3 for evaluations: canonical JSON, exact decimals; equal results are equal bytes.</summary>
public sealed class EvaluatedEnterpriseJsonTests
{
    [Fact]
    public void What_is_written_is_read_back_exactly_and_written_again_the_same()
    {
        var json = EvaluatedEnterpriseJson.Write(SampleEvaluation.Full);
        var back = EvaluatedEnterpriseJson.Read(json);
        Assert.Equivalent(SampleEvaluation.Full, back, strict: true);
        Assert.Equal(json, EvaluatedEnterpriseJson.Write(back));
        Assert.Equal((22m / 7, 1m / 3), (back.Items[0].Value, back.Facts.Figures.TaxWan));
    }

    /// <summary>Or the test above would not notice that a property is lost.</summary>
    [Theory]
    [InlineData(typeof(EvaluatedEnterprise))]
    [InlineData(typeof(EvaluationFacts))]
    [InlineData(typeof(EnterpriseProfile))]
    [InlineData(typeof(PerMu))]
    [InlineData(typeof(Adjustment))]
    public void The_sample_leaves_no_property_at_its_default(Type type)
    {
        object sample = type == typeof(EvaluatedEnterprise) ? SampleEvaluation.Full
            : type == typeof(EvaluationFacts) ? SampleEvaluation.Full.Facts
            : type == typeof(EnterpriseProfile) ? SampleEvaluation.Full.Facts.Profile
            : type == typeof(PerMu) ? SampleEvaluation.Full.Facts.Figures : SampleEvaluation.Full.Facts.Adjustments[0];
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var value = property.GetValue(sample);
            var isDefault = value is null || (value is System.Collections.ICollection { Count: 0 })
                || (property.PropertyType.IsValueType && !property.PropertyType.IsEnum && value.Equals(Activator.CreateInstance(property.PropertyType)));
            Assert.False(isDefault, $"{type.Name}.{property.Name}: set it in SampleEvaluation.Full");
        }
    }

    [Fact]
    public void Decimals_lose_their_trailing_zeros_and_unknown_is_left_out()
    {
        var json = Encoding.UTF8.GetString(EvaluatedEnterpriseJson.Write(SampleEvaluation.Enterprise(1, final: null, tax: null, land: 15.000m)));
        Assert.Contains("\"landMu\":15,", json, StringComparison.Ordinal);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("taxWan", json, StringComparison.Ordinal);
        Assert.Contains("样例1号工具有限公司", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_hash_is_over_lines_in_code_order_and_says_so_when_they_are_not()
    {
        var (one, two) = (SampleEvaluation.Enterprise(1), SampleEvaluation.Enterprise(2));
        var ordered = new[] { one, two }.OrderBy(enterprise => enterprise.Facts.Profile.CreditCode).ToList();
        Assert.Equal(EvaluatedEnterpriseJson.Hash(ordered), EvaluatedEnterpriseJson.Hash([.. ordered.Select(enterprise => enterprise with { })]));
        Assert.NotEqual(EvaluatedEnterpriseJson.Hash(ordered), EvaluatedEnterpriseJson.Hash([ordered[0], ordered[1] with { FinalClass = EvaluationClass.C }]));
        Assert.Throws<InvalidOperationException>(() => EvaluatedEnterpriseJson.Hash([ordered[1], ordered[0]]));
    }
}
