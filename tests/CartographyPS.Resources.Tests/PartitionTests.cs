using System.Text.RegularExpressions;

namespace CartographyPS.Resources.Tests;

/// <summary>What is made of ids and names is of the partition that is read, be it AWS's China or GovCloud.</summary>
public partial class PartitionTests
{
    private static readonly string Source = RepositoryFolder.Of("src");

    public static TheoryData<string, string> Partitions => new()
    {
        { "aws", "eu-west-1" }, { "aws-cn", "cn-north-1" }, { "aws-us-gov", "us-gov-west-1" },
    };

    [Theory]
    [MemberData(nameof(Partitions))]
    public async Task An_account_id_in_a_trust_policy_is_its_root_principal(string partition, string region)
    {
        var stated = await Stated.ByAsync(
            "iam",
            new Dictionary<string, string>
            {
                ["GetAccountAuthorizationDetails"] = $$$"""
                    {"RoleDetailList":[{"Arn":"arn:{{{partition}}}:iam::111122223333:role/r","RoleName":"r",
                      "AssumeRolePolicyDocument":"{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"444455556666\",\"arn:{{{partition}}}:iam::777788889999:root\"] } } }"}]}
                    """,
                ["GetServiceLastAccessedDetails"] = """{"JobStatus":"COMPLETED"}""",
            },
            region, partition);

        Assert.Equal(
            [$"arn:{partition}:iam::111122223333:root", $"arn:{partition}:iam::444455556666:root", $"arn:{partition}:iam::777788889999:root"],
            stated.Ids("AWSRootPrincipal").Order(StringComparer.Ordinal));
        Assert.Equal($"\"arn:{partition}:iam::444455556666:root\"", stated.Property("AWSRootPrincipal", $"arn:{partition}:iam::444455556666:root", "arn"));
        Assert.Contains(
            $"AWSRole.arn=arn:{partition}:iam::111122223333:role/r -TRUSTS_AWS_PRINCIPAL-> AWSPrincipal.arn=arn:{partition}:iam::444455556666:root", stated.Edges);
        Assert.Contains($"AWSAccount.id=444455556666 -RESOURCE-> AWSRootPrincipal.id=arn:{partition}:iam::444455556666:root", stated.Edges);
        Assert.Contains("444455556666", stated.Ids("AWSAccount"));
    }

    [Theory]
    [MemberData(nameof(Partitions))]
    public async Task Arns_that_an_instance_leads_to_are_of_its_partition(string partition, string region)
    {
        var stated = await Stated.ByAsync(
            "ec2:instance",
            new Dictionary<string, string>
            {
                ["DescribeInstances"] = """
                    {"Reservations":[{"ReservationId":"r-1","Instances":[{"InstanceId":"i-1","KeyName":"k","Tags":[{"Key":"eks:cluster-name","Value":"c"}],
                      "BlockDeviceMappings":[{"Ebs":{"VolumeId":"vol-1"}}]}]}]}
                    """,
            },
            region, partition);

        Assert.Equal($"\"arn:{partition}:ec2:{region}:111122223333:instance/i-1\"", stated.Property("AWSEC2Instance", "i-1", "arn"));
        Assert.Equal($"\"arn:{partition}:ec2:{region}:111122223333:volume/vol-1\"", stated.Property("AWSEBSVolume", "vol-1", "arn"));
        Assert.Equal([$"arn:{partition}:ec2:{region}:111122223333:key-pair/k"], stated.Ids("AWSEC2KeyPair"));
        Assert.Contains($"AWSEC2Instance.id=i-1 -MEMBER_OF_EKS_CLUSTER-> AWSEKSCluster.id=arn:{partition}:eks:{region}:111122223333:cluster/c", stated.Edges);
    }

    [Fact]
    public void No_ARN_in_the_code_names_a_partition() => Assert.Empty(
        from file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        where NamedPartition().IsMatch(Comment().Replace(line, string.Empty))
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    // A pattern for what people write ("arn:aws[a-z-]*:") takes any partition.
    [GeneratedRegex("arn:aws(-[a-z]+)*:")]
    private static partial Regex NamedPartition();

    [GeneratedRegex("^\\s*//.*$")]
    private static partial Regex Comment();
}
