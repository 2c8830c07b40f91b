using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.UnitTests.Recalculation.Findings;

public class FindingLogTests
{
    [Fact]
    public void The_largest_are_listed_and_all_are_counted_and_summed_whatever_the_order_they_came_in()
    {
        var findings = Enumerable.Range(1, 50).Select(i => Of(i.ToString("000", null), i % 7)).ToArray();
        var expected = findings.OrderByDescending(finding => finding.Size).ThenBy(finding => finding.Subject, StringComparer.Ordinal).Take(10).ToList();
        for (var seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(findings);
            var log = new FindingLog(10);
            Parallel.ForEach(findings, log.Add);
            Assert.Equal(expected.Select(finding => finding.Subject), log.Largest().Select(finding => finding.Subject));
            Assert.Equal([new FindingTotal(IssueCodes.AccountGap, 50, findings.Sum(finding => finding.Size), "kWh", 10)], log.Totals());
        }
    }

    [Fact]
    public void Sizes_are_rounded_so_that_their_sum_does_not_depend_on_the_order()
    {
        var log = new FindingLog(10);
        for (var i = 0; i < 3; i++) log.Add(Of("a", 1m / 3));
        Assert.Equal(0.999999m, Assert.Single(log.Totals()).Sum);
    }

    private static Finding Of(string subject, decimal size) => new()
    {
        Code = IssueCodes.AccountGap, Source = SourceNames.Power, Kind = FindingSubject.Account, Subject = subject, Size = size, SizeUnit = "kWh",
    };
}
