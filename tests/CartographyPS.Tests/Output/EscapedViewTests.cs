namespace CartographyPS.Tests.Output;

public class EscapedViewTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("The region lacks it.", "The region lacks it.")]
    [InlineData("s3.GetBucketAcl of a: AccessDenied: No.; s3.GetBucketAcl of b: AccessDenied: No.; and 2 more", "s3.GetBucketAcl of a: AccessDenied: No.; ...")]
    [InlineData("a\u001b[2J; b", "a\\u001B[2J; ...")]
    public void A_table_shows_the_first_reason(string? message, string shown) => Assert.Equal(shown, EscapedView.FirstReason(message));
}
