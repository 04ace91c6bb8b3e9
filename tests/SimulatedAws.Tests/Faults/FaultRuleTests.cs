using SimulatedAws.Faults;

namespace SimulatedAws.Tests.Faults;

public sealed class FaultRuleTests
{
    [Theory]
    [InlineData(null, null, null, "111111")]
    [InlineData(2, null, null, "110000")]
    [InlineData(null, 3, null, "001001")]
    [InlineData(null, null, 2, "001111")]
    [InlineData(1, 2, 2, "000100")]
    public void Counts_select_the_requests_to_fail(int? times, int? every, int? after, string expected)
    {
        var rule = new FaultRule { Kind = FaultKind.Throttle, Times = times, Every = every, After = after };

        string drawn = string.Concat(Enumerable.Range(0, 6).Select(_ => rule.Draws("ec2", "DescribeVpcs", "1", "r", 1) ? '1' : '0'));

        Assert.Equal(expected, drawn);
        Assert.Equal((6, expected.Count(c => c == '1')), (rule.Matched, rule.Fired));
    }

    [Fact]
    public void A_share_is_drawn_the_same_with_the_same_seed()
    {
        bool[] Draws(int seed)
        {
            var rule = new FaultRule { Kind = FaultKind.Throttle, Probability = 0.3, Seed = seed };
            return [.. Enumerable.Range(0, 1000).Select(_ => rule.Draws("s3", "ListBuckets", null, null, 1))];
        }

        Assert.Equal(Draws(7), Draws(7));
        Assert.NotEqual(Draws(7), Draws(8));
        Assert.InRange(Draws(7).Count(drawn => drawn), 250, 350);
    }

    [Fact]
    public void The_first_rule_that_applies_is_used()
    {
        var rules = new FaultRules();
        rules.Add(new FaultRule { Kind = FaultKind.Reset, Times = 1 });
        rules.Add(new FaultRule { Kind = FaultKind.Garbage });

        Assert.Equal(
            [FaultKind.Reset, FaultKind.Garbage, FaultKind.Garbage],
            Enumerable.Range(0, 3).Select(_ => rules.Draw("ec2", "DescribeVpcs", null, null, 1)!.Kind));
        rules.Clear();
        Assert.Null(rules.Draw("ec2", "DescribeVpcs", null, null, 1));
    }
}
