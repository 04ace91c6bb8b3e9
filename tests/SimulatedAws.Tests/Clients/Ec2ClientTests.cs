using Amazon.EC2;
using Amazon.EC2.Model;
using SimulatedAws.Faults;
using SimulatedAws.Signing;

namespace SimulatedAws.Tests.Clients;

public sealed class Ec2ClientTests
{
    [Fact]
    public async Task Instances_are_read_from_the_estate()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        using var ec2 = new AmazonEC2Client(TypedClients.Production, TypedClients.Config<AmazonEC2Config>(server));

        var answer = await ec2.DescribeInstancesAsync(new DescribeInstancesRequest());

        var web = answer.Reservations.SelectMany(reservation => reservation.Instances).Single(instance => instance.Tags.Any(tag => tag is { Key: "Name", Value: "web-1" }));
        Assert.Equal(
            ("i-0a1b2c3d4e5f60001", InstanceType.T3Large, InstanceStateName.Running, "10.20.1.10"),
            (web.InstanceId, web.InstanceType, web.State.Name, web.PrivateIpAddress));
        Assert.Equal(new DateTime(2026, 3, 2, 8, 15, 30, DateTimeKind.Utc), web.LaunchTime!.Value.ToUniversalTime());
        Assert.Equal("arn:aws:iam::111122223333:instance-profile/web-server", web.IamInstanceProfile.Arn);
        Assert.Equal(["web", "app"], web.SecurityGroups.Select(group => group.GroupName));
        Assert.Equal("198.51.100.10", Assert.Single(web.NetworkInterfaces).Association.PublicIp);
        Assert.True(web.EbsOptimized);
        Assert.Equal(SignatureVerdict.Valid, Assert.Single(server.Log.Entries).Verify);
    }

    [Fact]
    public async Task Rules_of_security_groups_are_read()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        using var ec2 = new AmazonEC2Client(TypedClients.Production, TypedClients.Config<AmazonEC2Config>(server));

        var groups = (await ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest())).SecurityGroups;

        var open = groups.Single(group => group.GroupName == "web").IpPermissions[0];
        Assert.Equal((443, 443, "0.0.0.0/0", "HTTPS for everyone"), (open.FromPort, open.ToPort, open.Ipv4Ranges[0].CidrIp, open.Ipv4Ranges[0].Description));
        Assert.Equal("sg-0a1b2c3d4e5f60001", groups.Single(group => group.GroupName == "app").IpPermissions[0].UserIdGroupPairs[0].GroupId);
    }

    [Fact]
    public async Task Filters_select_the_estates_answers()
    {
        using var estate = new EstateBuilder().Add("ec2", """
            { "DescribeVpcs": [
                { "when": { "Filters": [ { "Name": "tag:env", "Values": [ "prod", "test" ] } ] }, "return": { "Vpcs": [ { "VpcId": "filtered" } ] } },
                { "when": { "VpcIds": [ "one" ] }, "return": { "Vpcs": [ { "VpcId": "one" } ] } },
                { "return": { "Vpcs": [] } } ] }
            """);
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        using var ec2 = new AmazonEC2Client(TypedClients.Tester, TypedClients.Config<AmazonEC2Config>(server, "us-east-1"));

        var filtered = await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [new Filter("tag:env", ["test", "prod"])] });
        var named = await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { VpcIds = ["one"] });

        Assert.Equal(("filtered", "one"), (filtered.Vpcs[0].VpcId, named.Vpcs[0].VpcId));
    }

    [Fact]
    public async Task Pages_are_followed_and_throttles_are_retried()
    {
        using var estate = new EstateBuilder("\"pageSize\": 2").Add("ec2", EstateBuilder.Vpcs(5));
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Page = 2, Times = 1 });
        using var ec2 = new AmazonEC2Client(TypedClients.Tester, TypedClients.Config<AmazonEC2Config>(server, "us-east-1"));

        var found = new List<string>();
        await foreach (var vpc in ec2.Paginators.DescribeVpcs(new DescribeVpcsRequest()).Vpcs) found.Add(vpc.VpcId);

        Assert.Equal(["vpc-1", "vpc-2", "vpc-3", "vpc-4", "vpc-5"], found);
        Assert.Equal([200, 503, 200, 200], server.Log.Entries.Select(entry => entry.Status));
    }

    [Fact]
    public async Task Errors_have_their_code_and_status()
    {
        await using var server = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Denied });
        using var ec2 = new AmazonEC2Client(TypedClients.Production, TypedClients.Config<AmazonEC2Config>(server));

        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(() => ec2.DescribeVpcsAsync(new DescribeVpcsRequest()));

        Assert.Equal(("UnauthorizedOperation", System.Net.HttpStatusCode.Forbidden), (error.ErrorCode, error.StatusCode));
        Assert.False(string.IsNullOrEmpty(error.RequestId));
    }
}
