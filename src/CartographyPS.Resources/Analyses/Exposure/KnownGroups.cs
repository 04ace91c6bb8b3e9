using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>Tells which security groups were read. What is in a group names it too, and says nothing of its rules.</summary>
internal sealed class KnownGroups(GraphView graph)
{
    /// <summary>The relationship of an account to what it has.</summary>
    public const string Owner = "RESOURCE";

    private readonly EdgeTable _owners = graph.Edges(Owner, AccountLabels.AWSAccount, ElbLabels.AWSLoadBalancerV2);
    private readonly HashSet<(string? Account, string? Region)> _read = ReadIn(graph);

    /// <summary>Returns true when a group was read.</summary>
    public static bool IsRead(NodeRow group) => group.Has("name");

    /// <summary>
    /// Returns true when the groups of a load balancer's account and region were read. There is at least one: the default group of a VPC cannot be
    /// deleted.
    /// </summary>
    public bool AreReadBeside(NodeRow balancer) => _read.Contains((AccountOf(_owners, balancer), balancer.Text("region")));

    private static HashSet<(string? Account, string? Region)> ReadIn(GraphView graph)
    {
        var owners = graph.Edges(Owner, AccountLabels.AWSAccount, Ec2Labels.AWSEC2SecurityGroup);
        return [.. graph.Nodes(Ec2Labels.AWSEC2SecurityGroup).Where(IsRead).Select(group => (AccountOf(owners, group), group.Text("region")))];
    }

    private static string? AccountOf(EdgeTable owners, NodeRow node) =>
        owners.To(node).Select(account => account.Id).OrderBy(id => id, StringComparer.Ordinal).FirstOrDefault();
}
