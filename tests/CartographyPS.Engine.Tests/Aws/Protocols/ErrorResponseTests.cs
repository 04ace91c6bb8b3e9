using System.Text;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

public sealed class ErrorResponseTests
{
    [Theory]
    [InlineData("ec2.DescribeVpcs", "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You may not.</Message></Error></Errors><RequestID>r-1</RequestID></Response>", "UnauthorizedOperation", "You may not.", "r-1")]
    [InlineData("iam.ListUsers", "<ErrorResponse xmlns=\"x\"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>No.</Message></Error><RequestId>r-2</RequestId></ErrorResponse>", "AccessDenied", "No.", "r-2")]
    [InlineData("s3.GetBucketPolicy", "<?xml version=\"1.0\"?>\n<Error><Code>NoSuchBucketPolicy</Code><Message>None</Message><BucketName>b</BucketName><RequestId>r-3</RequestId><HostId>h</HostId></Error>", "NoSuchBucketPolicy", "None", "r-3")]
    [InlineData("kms.ListKeys", "{\"__type\":\"com.amazonaws.kms#AccessDeniedException\",\"Message\":\"No.\"}", "AccessDeniedException", "No.", null)]
    [InlineData("lambda.ListFunctions", "{\"code\":\"TooManyRequestsException\",\"message\":\"Slow\"}", "TooManyRequestsException", "Slow", null)]
    public void Reads_the_error_of_every_protocol(string operation, string body, string code, string message, string? requestId)
    {
        var error = Read(operation, 400, body);

        Assert.Equal(new ErrorResponse(code, message, requestId), error);
    }

    [Fact]
    public void Reads_the_code_from_the_header()
    {
        var error = Read("lambda.ListFunctions", 403, "{\"Message\":\"No.\"}", ("X-Amzn-ErrorType", "AccessDeniedException:http://internal.amazon.com/coral/"), ("x-amzn-RequestId", "r-1"));

        Assert.Equal(new ErrorResponse("AccessDeniedException", "No.", "r-1"), error);
    }

    [Fact]
    public void Reads_the_code_of_the_query_protocol()
    {
        var error = Read("sqs.GetQueueAttributes", 400, "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"None\"}", ("x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender"));

        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue", error.Code);
    }

    [Theory]
    [InlineData("ec2.DescribeVpcs", 503, "<html><body>Service Unavailable</body></html>", "Http503")]
    [InlineData("ec2.DescribeVpcs", 500, "<Response><Errors><Error><Code>Inter", "Http500")]
    [InlineData("kms.ListKeys", 502, "<html>Bad gateway", "Http502")]
    [InlineData("kms.ListKeys", 500, "[]", "Http500")]
    [InlineData("kms.ListKeys", 500, "", "Http500")]
    [InlineData("sns.GetTopicAttributes", 404, "<html>Not found</html>", "Http404")]
    [InlineData("lambda.GetPolicy", 404, "", "Http404")]
    [InlineData("s3.HeadBucket", 404, "", "NotFound")]
    [InlineData("s3.HeadBucket", 403, "", "AccessDenied")]
    [InlineData("s3.HeadBucket", 301, "", "PermanentRedirect")]
    public void Uses_the_status_as_code_without_an_error_document(string operation, int status, string body, string code) =>
        Assert.Equal(code, Read(operation, status, body).Code);

    private static ErrorResponse Read(string operation, int status, string body, params (string Name, string Value)[] headers) => ErrorResponse.Read(
        Responses.Operation(operation), status, headers.ToDictionary(header => header.Name, header => header.Value), Encoding.UTF8.GetBytes(body));
}
