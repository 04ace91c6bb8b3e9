using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Signing;
using SimulatedAws.Tests.Support;

namespace SimulatedAws.Tests.Server;

public sealed class SignatureTests : IDisposable
{
    private readonly EstateBuilder _estate = new();

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("ec2", "DescribeVpcs")]
    [InlineData("iam", "ListUsers")]
    [InlineData("kms", "ListKeys")]
    [InlineData("lambda", "ListFunctions")]
    [InlineData("route53", "ListHostedZones")]
    [InlineData("s3", "ListBuckets")]
    public async Task A_right_signature_is_accepted(string service, string operation)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var result = await client.CallAsync(service, operation);

        Assert.Equal(200, result.Status);
        var entry = Assert.Single(server.Log.Entries);
        Assert.Equal((service, operation, EstateBuilder.Account, "us-east-1", SignatureVerdict.Valid), (entry.Service, entry.Operation, entry.Account, entry.Region, entry.Verify));
    }

    [Fact]
    public async Task Paths_with_encoded_characters_are_verified()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        await client.CallAsync("eks", "DescribeAccessEntry", new() { ["clusterName"] = "a b", ["principalArn"] = "arn:aws:iam::1:role/x/y" });
        await client.CallAsync("s3", "GetBucketAcl", new() { ["Bucket"] = "with space+plus" });

        Assert.All(server.Log.Entries, entry => Assert.Equal(SignatureVerdict.Valid, entry.Verify));
        Assert.Equal(["DescribeAccessEntry", "GetBucketAcl"], server.Log.Entries.Select(entry => entry.Operation));
    }

    [Theory]
    [InlineData("ec2", "DescribeVpcs", "AuthFailure", "AuthFailure", "RequestExpired")]
    [InlineData("sts", "GetCallerIdentity", "InvalidClientTokenId", "SignatureDoesNotMatch", "SignatureDoesNotMatch")]
    [InlineData("kms", "ListKeys", "UnrecognizedClientException", "InvalidSignatureException", "InvalidSignatureException")]
    [InlineData("lambda", "ListFunctions", "UnrecognizedClientException", "InvalidSignatureException", "InvalidSignatureException")]
    [InlineData("route53", "ListHostedZones", "InvalidClientTokenId", "SignatureDoesNotMatch", "SignatureDoesNotMatch")]
    [InlineData("s3", "ListBuckets", "InvalidAccessKeyId", "SignatureDoesNotMatch", "RequestTimeTooSkewed")]
    public async Task Signature_errors_have_the_format_of_the_protocol(string service, string operation, string unknownKey, string wrongSecret, string skewed)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var unknown = await client.CallAsync(service, operation, credentials: new TestCredentials("AKIANOBODY0000000000", "x"));
        var wrong = await client.CallAsync(service, operation, credentials: TestCredentials.Tester with { SecretKey = "another" });
        var late = await client.CallAsync(service, operation, signedAt: DateTime.UtcNow.AddMinutes(-16));
        var inTime = await client.CallAsync(service, operation, signedAt: DateTime.UtcNow.AddMinutes(-14));

        Assert.Equal((unknownKey, wrongSecret, skewed, null), (unknown.ErrorCode, wrong.ErrorCode, late.ErrorCode, inTime.ErrorCode));
        Assert.Equal(
            [SignatureVerdict.UnknownKey, SignatureVerdict.Mismatch, SignatureVerdict.Skewed, SignatureVerdict.Valid],
            server.Log.Entries.Select(entry => entry.Verify));
    }

    [Fact]
    public async Task A_request_that_was_changed_after_signing_is_refused()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        var model = ApiModels.Operation("kms", "ListKeys");
        using var request = client.Request(model, new() { ["Limit"] = 5 }, "us-east-1", TestCredentials.Tester);
        var headers = request.Content!.Headers;
        request.Content = new StringContent("""{"Limit":6}""");
        foreach (var header in headers.Where(header => header.Key != "Content-Length"))
        {
            request.Content.Headers.Remove(header.Key);
            request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        var result = await client.SendAsync(model, request);

        Assert.Equal("InvalidSignatureException", result.ErrorCode);
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        var model = ApiModels.Operation("kms", "ListKeys");
        using var request = client.Request(model, [], "us-east-1", credentials: null);

        var result = await client.SendAsync(model, request);

        Assert.Equal("MissingAuthenticationTokenException", result.ErrorCode);
        Assert.Equal(SignatureVerdict.Missing, server.Log.Entries[0].Verify);
    }

    [Fact]
    public async Task A_malformed_signature_is_refused()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        var model = ApiModels.Operation("kms", "ListKeys");
        using var request = client.Request(model, [], "us-east-1", credentials: null);
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=half");

        var result = await client.SendAsync(model, request);

        Assert.Equal("IncompleteSignatureException", result.ErrorCode);
    }
}
