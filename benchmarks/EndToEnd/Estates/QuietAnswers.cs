namespace EndToEnd.Estates;

/// <summary>What EC2 answers in a region that nobody uses: the network that comes with the account. Other services have nothing there.</summary>
internal sealed class QuietAnswers(Cell cell)
{
    private const int SubnetCount = 3;

    private readonly string _vpc = cell.Id("vpc", 0);

    /// <summary>The operations with their outputs.</summary>
    public IEnumerable<(string Operation, object Output)> Outputs =>
    [
        ("DescribeVpcs", new
        {
            Vpcs = new[] { new { VpcId = _vpc, CidrBlock = "172.31.0.0/16", State = "available", OwnerId = cell.Account, InstanceTenancy = "default", IsDefault = true } },
        }),
        ("DescribeSubnets", new
        {
            Subnets = Enumerable.Range(0, SubnetCount).Select(i => new
            {
                SubnetId = cell.Id("subnet", i), SubnetArn = cell.Arn("ec2", "subnet/" + cell.Id("subnet", i)), VpcId = _vpc, CidrBlock = $"172.31.{i * 16}.0/20",
                AvailabilityZone = cell.Region + "abc"[i], OwnerId = cell.Account, State = "available", DefaultForAz = true,
            }),
        }),
        ("DescribeSecurityGroups", new
        {
            SecurityGroups = new[] { new { GroupId = cell.Id("sg", 0), GroupName = "default", Description = "default VPC security group", VpcId = _vpc, OwnerId = cell.Account } },
        }),
        ("DescribeInternetGateways", new
        {
            InternetGateways = new[] { new { InternetGatewayId = cell.Id("igw", 0), OwnerId = cell.Account, Attachments = new[] { new { State = "available", VpcId = _vpc } } } },
        }),
        ("DescribeRouteTables", new
        {
            RouteTables = new[]
            {
                new
                {
                    RouteTableId = cell.Id("rtb", 0), VpcId = _vpc, OwnerId = cell.Account,
                    Routes = new[] { new { DestinationCidrBlock = "172.31.0.0/16", GatewayId = "local", State = "active", Origin = "CreateRouteTable" } },
                    Associations = new[] { new { RouteTableAssociationId = cell.Id("rtbassoc", 0), RouteTableId = cell.Id("rtb", 0), Main = true } },
                },
            },
        }),
        ("DescribeNetworkAcls", new
        {
            NetworkAcls = new[]
            {
                new
                {
                    NetworkAclId = cell.Id("acl", 0), VpcId = _vpc, OwnerId = cell.Account, IsDefault = true,
                    Entries = new[] { new { Egress = false, Protocol = "-1", RuleAction = "allow", RuleNumber = 100, CidrBlock = "0.0.0.0/0" } },
                },
            },
        }),
    ];
}
