using SimulatedAws.Tests.Support;

namespace SimulatedAws.Tests.Server;

public sealed class AnswerTests
{
    [Fact]
    public async Task Errors_have_their_code_message_and_status()
    {
        using var estate = new EstateBuilder().Add(
            "s3",
            """
            { "GetBucketPolicy": [
                { "when": { "Bucket": "with" }, "return": { "Policy": { "Version": "2012-10-17", "Statement": [] } } },
                { "error": { "code": "NoSuchBucketPolicy", "message": "The bucket policy does not exist", "status": 404 } } ] }
            """,
            "aws-global");
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var with = await client.CallAsync("s3", "GetBucketPolicy", new() { ["Bucket"] = "with" });
        var without = await client.CallAsync("s3", "GetBucketPolicy", new() { ["Bucket"] = "without" });

        Assert.Equal("""{"Version":"2012-10-17","Statement":[]}""", with.Text("Policy"));
        Assert.Equal((404, "NoSuchBucketPolicy", "The bucket policy does not exist"), (without.Status, without.ErrorCode, without.ErrorMessage));
    }

    [Fact]
    public async Task Picks_return_the_items_that_the_request_names()
    {
        using var estate = new EstateBuilder().Add(
            "ecs",
            """
            { "DescribeClusters": [ { "pick": { "list": "clusters", "key": "clusterArn", "by": "clusters" },
                "return": { "clusters": [ { "clusterArn": "a" }, { "clusterArn": "b" }, { "clusterArn": "c" } ] } } ] }
            """).Add(
            "ecr",
            """
            { "BatchGetImage": [ { "pick": { "list": "images", "key": "imageId", "by": "imageIds" }, "return": { "images": [
                { "imageId": { "imageDigest": "sha256:1", "imageTag": "one" } }, { "imageId": { "imageDigest": "sha256:2", "imageTag": "two" } } ] } } ],
              "DescribeImages": [ { "pick": { "list": "imageDetails", "key": "imageDigest", "by": "imageIds" }, "return": { "imageDetails": [
                { "imageDigest": "sha256:1" }, { "imageDigest": "sha256:2" }, { "imageDigest": "sha256:3" } ] } } ] }
            """);
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var clusters = await client.CallAsync("ecs", "DescribeClusters", new() { ["clusters"] = new[] { "c", "a" } });
        var all = await client.CallAsync("ecs", "DescribeClusters");
        var tagged = await Images("imageTag", "two");
        var byDigest = await client.CallAsync("ecr", "DescribeImages", Ids("imageDigest", "sha256:3"));

        Assert.Equal(["a", "c"], clusters.Texts("clusters", "clusterArn"));
        Assert.Equal(["a", "b", "c"], all.Texts("clusters", "clusterArn"));
        Assert.Equal(["sha256:2"], tagged.Output.GetProperty("images").EnumerateArray().Select(image => image.GetProperty("imageId").GetProperty("imageDigest").GetString()));
        Assert.Equal(["sha256:3"], byDigest.Texts("imageDetails", "imageDigest"));

        Task<ApiResult> Images(string member, string value) => client.CallAsync("ecr", "BatchGetImage", Ids(member, value));
        static Dictionary<string, object?> Ids(string member, string value) => new()
        {
            ["repositoryName"] = "r", ["imageIds"] = new[] { new Dictionary<string, object?> { [member] = value } },
        };
    }

    [Fact]
    public async Task An_operation_without_an_answer_is_empty_or_not_found_and_is_logged()
    {
        using var estate = new EstateBuilder();
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var empty = await client.CallAsync("ec2", "DescribeVpcs");
        var emptyWithLimit = await client.CallAsync("cognito-idp", "ListUserPools", new() { ["MaxResults"] = 60 });
        var missing = await client.CallAsync("kms", "DescribeKey", new() { ["KeyId"] = "k" });

        Assert.Equal((200, 200), (empty.Status, emptyWithLimit.Status));
        Assert.Equal((404, "ResourceNotFoundException"), (missing.Status, missing.ErrorCode));
        Assert.Equal(
            [("DescribeKey", "error", """{"KeyId":"k"}"""), ("DescribeVpcs", "empty", "{}"), ("ListUserPools", "empty", """{"MaxResults":60}""")],
            server.Unanswered.Select(request => (request.Operation, request.Gave, request.Input)).Order());
    }

    [Fact]
    public async Task Policies_of_iam_are_percent_encoded_and_timestamps_follow_the_protocol()
    {
        using var estate = new EstateBuilder().Add(
            "iam", """{ "GetRolePolicy": [ { "return": { "RoleName": "r", "PolicyName": "p", "PolicyDocument": { "Statement": [ "a b" ] } } } ] }""", "aws-global")
            .Add("kms", """{ "DescribeKey": [ { "return": { "KeyMetadata": { "KeyId": "k", "CreationDate": "2025-01-07T11:00:00.250Z" } } } ] }""")
            .Add("ec2", """{ "DescribeKeyPairs": [ { "return": { "KeyPairs": [ { "KeyName": "é<&>", "CreateTime": "2025-01-07T10:00:00Z" } ] } } ] }""");
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var policy = await client.CallAsync("iam", "GetRolePolicy", new() { ["RoleName"] = "r", ["PolicyName"] = "p" });
        var key = await client.CallAsync("kms", "DescribeKey", new() { ["KeyId"] = "k" });
        var pair = (await client.CallAsync("ec2", "DescribeKeyPairs")).Output.GetProperty("KeyPairs")[0];

        Assert.Equal("%7B%22Statement%22%3A%5B%22a%20b%22%5D%7D", policy.Text("PolicyDocument"));
        Assert.Equal("2025-01-07T11:00:00.25Z", key.Output.GetProperty("KeyMetadata").GetProperty("CreationDate").GetString());
        Assert.Equal(("é<&>", "2025-01-07T10:00:00Z"), (pair.GetProperty("KeyName").GetString(), pair.GetProperty("CreateTime").GetString()));
    }

    [Fact]
    public async Task The_servers_address_and_blobs_are_served()
    {
        using var estate = new EstateBuilder().Add(
            "ecr", """{ "GetDownloadUrlForLayer": [ { "return": { "downloadUrl": "{{endpoint}}/__blobs/111111111111/us-east-1/layer.json" } } ] }""")
            .AddBlob("layer.json", """{"layer":1}""");
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        string? url = (await client.CallAsync("ecr", "GetDownloadUrlForLayer", new() { ["repositoryName"] = "r", ["layerDigest"] = "d" })).Text("downloadUrl");

        Assert.StartsWith(server.Endpoint, url, StringComparison.Ordinal);
        Assert.Equal((200, """{"layer":1}"""), await client.RawAsync(HttpMethod.Get, url![server.Endpoint.Length..]));
        Assert.Equal(404, (await client.RawAsync(HttpMethod.Get, "/__blobs/111111111111/us-east-1/%2e%2e%2f%2e%2e%2f%2e%2e%2festate.json")).Status);
    }

    [Fact]
    public async Task Regions_come_from_the_estate()
    {
        using var estate = new EstateBuilder();
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var enabled = await client.CallAsync("ec2", "DescribeRegions");
        var all = await client.CallAsync("ec2", "DescribeRegions", new() { ["AllRegions"] = true });

        Assert.Equal(["eu-south-1", "eu-west-1", "us-east-1"], enabled.Texts("Regions", "RegionName"));
        Assert.Equal(["not-opted-in", "opted-in", "opt-in-not-required", "opt-in-not-required"], all.Texts("Regions", "OptInStatus"));
    }

    [Fact]
    public async Task Each_account_and_region_has_its_own_answers()
    {
        using var estate = new EstateBuilder().Add("ec2", EstateBuilder.Vpcs(1), "eu-west-1").Add("ec2", EstateBuilder.Vpcs(2), "us-east-1");
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        Assert.Single((await client.CallAsync("ec2", "DescribeVpcs", region: "eu-west-1")).Texts("Vpcs", "VpcId"));
        Assert.Equal(2, (await client.CallAsync("ec2", "DescribeVpcs", region: "us-east-1")).Texts("Vpcs", "VpcId").Length);
    }

    [Fact]
    public async Task A_bucket_in_another_region_is_redirected_and_one_of_another_account_denied()
    {
        const string Buckets = """{ "ListBuckets": [ { "return": { "Buckets": [ { "Name": "NAME", "BucketRegion": "eu-west-1" } ] } } ], "GetBucketVersioning": [ { "when": { "Bucket": "NAME" }, "return": { "Status": "Enabled" } } ] }""";
        using var estate = new EstateBuilder()
            .Add("s3", Buckets.Replace("NAME", "mine"), "aws-global").Add("s3", Buckets.Replace("NAME", "theirs"), "aws-global", EstateBuilder.OtherAccount);
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var elsewhere = await client.CallAsync("s3", "GetBucketVersioning", new() { ["Bucket"] = "mine" });
        var there = await client.CallAsync("s3", "GetBucketVersioning", new() { ["Bucket"] = "mine" }, region: "eu-west-1");
        var theirs = await client.CallAsync("s3", "GetBucketAcl", new() { ["Bucket"] = "theirs" }, region: "eu-west-1");

        Assert.Equal((301, "PermanentRedirect", "eu-west-1"), (elsewhere.Status, elsewhere.ErrorCode, elsewhere.Headers["x-amz-bucket-region"]));
        Assert.Equal("Enabled", there.Text("Status"));
        Assert.Equal((403, "AccessDenied"), (theirs.Status, theirs.ErrorCode));
    }
}
