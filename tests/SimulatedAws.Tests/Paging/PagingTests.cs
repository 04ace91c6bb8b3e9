using SimulatedAws.Tests.Support;

namespace SimulatedAws.Tests.Paging;

public sealed class PagingTests
{
    [Fact]
    public async Task A_list_is_cut_into_pages_that_tokens_lead_through()
    {
        using var estate = new EstateBuilder().Add("ec2", EstateBuilder.Vpcs(5));
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var pages = new List<string[]>();
        string? token = null;
        do
        {
            var page = await client.CallAsync("ec2", "DescribeVpcs", new() { ["NextToken"] = token });
            pages.Add(page.Texts("Vpcs", "VpcId"));
            token = page.Text("NextToken");
        }
        while (token is not null);

        Assert.Equal<string[]>([["vpc-1", "vpc-2"], ["vpc-3", "vpc-4"], ["vpc-5"]], pages);
        Assert.Equal([1, 2, 3], server.Log.Entries.Select(entry => entry.Page));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(50, 2)]
    public async Task A_smaller_limit_in_the_request_is_used(int limit, int expected)
    {
        using var estate = new EstateBuilder().Add("ec2", EstateBuilder.Vpcs(5));
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var page = await client.CallAsync("ec2", "DescribeVpcs", new() { ["MaxResults"] = limit });

        Assert.Equal(expected, page.Texts("Vpcs", "VpcId").Length);
    }

    [Fact]
    public async Task A_list_that_is_cut_without_limit_says_nothing_of_the_rest()
    {
        using var estate = new EstateBuilder("\"pageSize\": 2, \"cutWithoutLimit\": {\"ec2.DescribeVpcs\": 3}").Add("ec2", EstateBuilder.Vpcs(5));
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var cut = await client.CallAsync("ec2", "DescribeVpcs", new());
        var paged = await client.CallAsync("ec2", "DescribeVpcs", new() { ["MaxResults"] = 2 });

        Assert.Equal((3, null), (cut.Texts("Vpcs", "VpcId").Length, cut.Text("NextToken")));
        Assert.NotNull(paged.Text("NextToken"));
    }

    [Fact]
    public async Task Whole_without_limit_returns_all_to_a_request_with_neither_limit_nor_token()
    {
        using var estate = new EstateBuilder("\"pageSize\": 2, \"wholeWithoutLimit\": [ \"ec2.Describe*\" ]").Add("ec2", EstateBuilder.Vpcs(5));
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var whole = await client.CallAsync("ec2", "DescribeVpcs");
        var page = await client.CallAsync("ec2", "DescribeVpcs", new() { ["MaxResults"] = 1000 });
        var next = await client.CallAsync("ec2", "DescribeVpcs", new() { ["NextToken"] = page.Text("NextToken") });

        Assert.Equal((5, null), (whole.Texts("Vpcs", "VpcId").Length, whole.Text("NextToken")));
        Assert.Equal(["vpc-1", "vpc-2"], page.Texts("Vpcs", "VpcId"));
        Assert.Equal(["vpc-3", "vpc-4"], next.Texts("Vpcs", "VpcId"));
    }

    [Fact]
    public async Task Page_sizes_of_operations_and_services_take_precedence()
    {
        using var estate = new EstateBuilder("\"pageSize\": 2, \"pageSizes\": { \"ec2\": 3, \"ec2.DescribeVpcs\": 4 }")
            .Add("ec2", EstateBuilder.Vpcs(5)).Add("ec2.more", EstateBuilder.Vpcs(5).Replace("DescribeVpcs", "DescribeSubnets").Replace("Vpcs", "Subnets").Replace("VpcId", "SubnetId"));
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        await using var forced = await SimulatedAwsServer.StartAsync(estate.Folder, new SimulatedAwsOptions { PageSize = 1 });
        using var client = new ApiClient(server.Endpoint);
        using var forcedClient = new ApiClient(forced.Endpoint);

        Assert.Equal(4, (await client.CallAsync("ec2", "DescribeVpcs")).Texts("Vpcs", "VpcId").Length);
        Assert.Equal(3, (await client.CallAsync("ec2", "DescribeSubnets")).Texts("Subnets", "SubnetId").Length);
        Assert.Single((await forcedClient.CallAsync("ec2", "DescribeVpcs")).Texts("Vpcs", "VpcId"));
    }

    [Fact]
    public async Task A_token_is_good_for_its_own_request_only()
    {
        using var estate = new EstateBuilder().Add("ec2", EstateBuilder.Vpcs(5));
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        var filtered = new Dictionary<string, object?> { ["VpcIds"] = new[] { "vpc-1" } };
        string? token = (await client.CallAsync("ec2", "DescribeVpcs", filtered)).Text("NextToken");

        var same = await client.CallAsync("ec2", "DescribeVpcs", new(filtered) { ["NextToken"] = token });
        var other = await client.CallAsync("ec2", "DescribeVpcs", new() { ["NextToken"] = token });
        var made = await client.CallAsync("ec2", "DescribeVpcs", new() { ["NextToken"] = "made-up" });

        Assert.Equal((200, "InvalidNextToken", "InvalidNextToken"), (same.Status, other.ErrorCode, made.ErrorCode));
    }

    [Fact]
    public async Task More_results_and_several_lists_are_paged_by_the_model()
    {
        using var estate = new EstateBuilder().Add(
            "iam",
            """
            { "GetAccountAuthorizationDetails": [ { "return": {
                "UserDetailList": [ { "UserName": "u1" }, { "UserName": "u2" }, { "UserName": "u3" } ],
                "GroupDetailList": [], "RoleDetailList": [ { "RoleName": "r1" } ], "Policies": [] } } ] }
            """,
            "aws-global");
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var first = await client.CallAsync("iam", "GetAccountAuthorizationDetails");
        var second = await client.CallAsync("iam", "GetAccountAuthorizationDetails", new() { ["Marker"] = first.Text("Marker") });

        Assert.Equal(["u1", "u2"], first.Texts("UserDetailList", "UserName"));
        Assert.True(first.Output.GetProperty("IsTruncated").GetBoolean());
        Assert.Equal(["u3"], second.Texts("UserDetailList", "UserName"));
        Assert.Equal(["r1"], second.Texts("RoleDetailList", "RoleName"));
        Assert.False(second.Output.GetProperty("IsTruncated").GetBoolean());
        Assert.Null(second.Text("Marker"));
    }

    [Fact]
    public async Task Records_are_paged_by_the_names_of_the_next_record()
    {
        using var estate = new EstateBuilder().Add(
            "route53",
            """
            { "ListResourceRecordSets": [ { "return": { "ResourceRecordSets": [
                { "Name": "a.", "Type": "A" }, { "Name": "b.", "Type": "A", "SetIdentifier": "one" },
                { "Name": "b.", "Type": "A", "SetIdentifier": "two" }, { "Name": "c.", "Type": "A" } ] } } ] }
            """,
            "aws-global");
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var first = await client.CallAsync("route53", "ListResourceRecordSets", new() { ["HostedZoneId"] = "Z1" });
        var second = await client.CallAsync("route53", "ListResourceRecordSets", new()
        {
            ["HostedZoneId"] = "Z1",
            ["StartRecordName"] = first.Text("NextRecordName"),
            ["StartRecordType"] = first.Text("NextRecordType"),
            ["StartRecordIdentifier"] = first.Text("NextRecordIdentifier"),
        });

        Assert.Equal(("b.", "A", "two"), (first.Text("NextRecordName"), first.Text("NextRecordType"), first.Text("NextRecordIdentifier")));
        Assert.Equal(["b.", "c."], second.Texts("ResourceRecordSets", "Name"));
        Assert.False(second.Output.GetProperty("IsTruncated").GetBoolean());
    }

    [Fact]
    public async Task A_nested_list_is_counted_by_page()
    {
        using var estate = new EstateBuilder().Add(
            "cloudfront",
            """
            { "ListDistributions": [ { "return": { "DistributionList": {
                "Marker": "", "MaxItems": 100, "IsTruncated": false, "Quantity": 3, "Items": [ { "Id": "1" }, { "Id": "2" }, { "Id": "3" } ] } } } ] }
            """,
            "aws-global");
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var first = (await client.CallAsync("cloudfront", "ListDistributions")).Output.GetProperty("DistributionList");
        var second = (await client.CallAsync("cloudfront", "ListDistributions", new() { ["Marker"] = first.GetProperty("NextMarker").GetString() }))
            .Output.GetProperty("DistributionList");

        Assert.Equal((2, true), (first.GetProperty("Quantity").GetInt32(), first.GetProperty("IsTruncated").GetBoolean()));
        Assert.Equal((1, false), (second.GetProperty("Quantity").GetInt32(), second.GetProperty("IsTruncated").GetBoolean()));
    }
}
