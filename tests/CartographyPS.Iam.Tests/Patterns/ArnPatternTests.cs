using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Patterns;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Tests.Patterns;

public sealed class ArnPatternTests
{
    private const string Queue = "arn:aws:sqs:eu-west-1:123456789012:orders";

    [Theory]
    [InlineData("*", true)]
    [InlineData(Queue, true)]
    [InlineData("arn:aws:sqs:*:123456789012:orders", true)]
    [InlineData("arn:aws:sqs:*:*:*", true)]
    [InlineData("arn:aws:sqs:eu-*:??????789012:ord*", true)]
    [InlineData("arn:*:sqs:*:*:orders", true)]
    [InlineData("arn:aws:sqs", true)]
    [InlineData("arn:aws:sqs:eu-west-1", true)]
    [InlineData("arn:aws:sns", false)]
    [InlineData("arn:aws:sqs:*:orders", false)]
    [InlineData("arn:aws:*:orders", false)]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:Orders", false)]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:orders:more", false)]
    [InlineData("*orders", false)]
    [InlineData("", false)]
    public void Each_part_is_matched_by_itself(string pattern, bool expected) =>
        Assert.Equal(expected ? Truth.True : Truth.False, Match(pattern, RequestedResource.Of(Queue)).Truth);

    [Theory]
    [InlineData("arn:aws:logs:*:*:log-group:*:log-stream:x", true)]
    [InlineData("arn:aws:logs:*:*:log-group:/aws/*", true)]
    [InlineData("arn:aws:logs:*:*:log-group", false)]
    public void The_last_part_may_hold_colons_and_slashes(string pattern, bool expected) => Assert.Equal(
        expected ? Truth.True : Truth.False,
        Match(pattern, RequestedResource.Of("arn:aws:logs:eu-west-1:123456789012:log-group:/aws/a:log-stream:x")).Truth);

    [Theory]
    [InlineData("*", true)]
    [InlineData("arn:aws:s3:::bucket", false)]
    [InlineData("arn", false)]
    public void An_action_without_a_resource_is_matched_by_a_star_only(string pattern, bool expected) =>
        Assert.Equal(expected ? Truth.True : Truth.False, Match(pattern, RequestedResource.Of("*")).Truth);

    [Theory]
    [InlineData("*", Truth.True)]
    [InlineData("arn:aws:s3:::bucket/*", Truth.True)]
    [InlineData("arn:aws:s3:::*", Truth.True)]
    [InlineData("arn:aws:s3", Truth.True)]
    [InlineData("arn:aws:s3:::bucket/public/*", Truth.Unknown)]
    [InlineData("arn:aws:s3:::bucket", Truth.False)]
    [InlineData("arn:aws:s3:::other/*", Truth.False)]
    [InlineData("arn:aws:sqs:::bucket/*", Truth.False)]
    public void The_objects_of_a_bucket_are_matched_at_once(string pattern, Truth expected) =>
        Assert.Equal(expected, Match(pattern, RequestedResource.AllBelow("arn:aws:s3:::bucket/")).Truth);

    [Fact]
    public void A_match_of_some_objects_depends_on_which_is_requested()
    {
        var answer = Match("arn:aws:s3:::bucket/public/*", RequestedResource.AllBelow("arn:aws:s3:::bucket/"));

        var dependency = Assert.Single(answer.Dependencies);
        Assert.Equal(DependencyKind.Resource, dependency.Kind);
        Assert.Equal("whether the resource matches arn:aws:s3:::bucket/public/*", dependency.Description);
    }

    [Fact]
    public void A_colon_in_a_variable_does_not_separate_parts()
    {
        var context = RequestContext.Unknown.With("aws:userid", "AROA:session");

        Assert.Equal(Truth.True, Match("arn:aws:s3:::b/${aws:userid}/*", RequestedResource.Of("arn:aws:s3:::b/AROA:session/x"), context).Truth);
        Assert.Equal(Truth.False, Match("arn:aws:${aws:userid}:::b", RequestedResource.Of("arn:aws:AROA:session:::b"), context).Truth);
    }

    [Fact]
    public void An_unknown_variable_is_what_the_match_depends_on()
    {
        var answer = Match("arn:aws:s3:::b/${aws:userid}", RequestedResource.Of("arn:aws:s3:::b/x"));

        Assert.Equal(new Dependency(DependencyKind.Variable, "aws:userid in arn:aws:s3:::b/${aws:userid}", "aws:userid"), Assert.Single(answer.Dependencies));
        Assert.Equal(Truth.False, Match("arn:aws:s3:::b/${aws:userid}", RequestedResource.Of("arn:aws:sqs:::b/x")).Truth);
    }

    [Theory]
    [InlineData(Truth.False)]
    [InlineData(Truth.Unknown)]
    public void A_variable_that_the_request_lacks_matches_as_the_caller_says(Truth whenAbsent)
    {
        var pattern = Read("arn:aws:s3:::b/${aws:userid}");
        var answer = pattern.Matches(RequestedResource.Of("arn:aws:s3:::b/x"), RequestContext.Unknown.Without("aws:userid"), whenAbsent);

        Assert.Equal(whenAbsent, answer.Truth);
        Assert.Equal(whenAbsent == Truth.Unknown ? 1 : 0, answer.Dependencies.Count);
    }

    private static Answer Match(string pattern, RequestedResource resource, RequestContext? context = null) =>
        Read(pattern).Matches(resource, context ?? RequestContext.Unknown, Truth.False);

    private static ArnPattern Read(string text) => new(text, TokenReader.Read(text, wildcards: true, variables: true, out _));
}
