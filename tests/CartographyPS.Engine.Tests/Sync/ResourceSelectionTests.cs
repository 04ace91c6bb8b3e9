using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync;

namespace CartographyPS.Engine.Tests.Sync;

public class ResourceSelectionTests
{
    private static readonly ResourceCatalog Catalog = new(
        new[] { "ec2:instance", "ec2:subnet", "ec2:vpc", "iam", "s3", "sqs" }.Select(identifier => new ScriptedType(_ => { }, identifier)));

    [Theory]
    [InlineData(null, null, "ec2:instance ec2:subnet ec2:vpc iam s3 sqs")]
    [InlineData("", null, "ec2:instance ec2:subnet ec2:vpc iam s3 sqs")]
    [InlineData("s3", null, "s3")]
    [InlineData("EC2:Instance", null, "ec2:instance")]
    [InlineData("ec2:instance,s3", null, "ec2:instance s3")]
    [InlineData(" ec2:instance , s3 ,", null, "ec2:instance s3")]
    [InlineData("ec2:*", null, "ec2:instance ec2:subnet ec2:vpc")]
    [InlineData("s?s,s3", null, "s3 sqs")]
    [InlineData("s3,s3,s*", null, "s3 sqs")]
    [InlineData(null, "ec2:*,iam", "s3 sqs")]
    [InlineData("ec2:*", "ec2:vpc", "ec2:instance ec2:subnet")]
    [InlineData("s3", "s3", "")]
    public void Patterns_choose_types(string? include, string? exclude, string expected)
    {
        var chosen = ResourceSelection.Choose(Catalog, include is null ? null : [include], exclude is null ? null : [exclude]);
        Assert.Equal(expected, string.Join(" ", chosen.Select(type => type.Identifier)));
    }

    [Theory]
    [InlineData("ec2:instances", "ec2:instance")]
    [InlineData("instance", "ec2:instance")]
    [InlineData("sq", "sqs")]
    [InlineData("iaam", "iam")]
    public void An_unknown_one_is_an_error_that_names_the_nearest(string asked, string nearest)
    {
        var exception = Assert.Throws<UnknownResourceException>(() => ResourceSelection.Choose(Catalog, ["s3," + asked], null));
        Assert.Equal(asked, exception.Pattern);
        Assert.Equal(nearest, exception.Nearest[0]);
        Assert.Contains($"'{asked}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(nearest, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_one_like_no_other_names_none()
    {
        var exception = Assert.Throws<UnknownResourceException>(() => ResourceSelection.Choose(Catalog, null, ["kubernetes"]));
        Assert.Empty(exception.Nearest);
        Assert.Equal("There is no resource type 'kubernetes'.", exception.Message);
    }
}
