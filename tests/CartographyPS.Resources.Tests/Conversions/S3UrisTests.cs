using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class S3UrisTests
{
    [Theory]
    [InlineData("s3://bucket/key/of/it", "bucket")]
    [InlineData("s3://bucket", "bucket")]
    [InlineData("s3://", null)]
    [InlineData("https://s3.amazonaws.com/bucket/key", null)]
    [InlineData(null, null)]
    public void The_bucket_stands_before_the_key(string? uri, string? bucket) => Assert.Equal(bucket, S3Uris.Bucket(Json.Text(uri)));
}
