using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>The rules that admit traffic from anywhere, by security group.</summary>
internal sealed class OpenRules
{
    /// <summary>The range of all IPv4 addresses.</summary>
    public const string Anywhere = "0.0.0.0/0";

    private readonly ILookup<NodeRow, OpenRule> _byGroup;

    /// <summary>Reads the rules from what <see cref="ExposureAnalysis.ReadsOpenRules"/> declares.</summary>
    public OpenRules(GraphView graph)
    {
        var groups = graph.Edges("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSIpPermissionInbound, Ec2Labels.AWSEC2SecurityGroup);
        _byGroup = graph.Edges("MEMBER_OF_IP_RULE", Ec2Labels.AWSIpRange, Ec2Labels.AWSIpPermissionInbound)
            .Where(edge => edge.From.Text("range") == Anywhere)
            .SelectMany(edge => groups.From(edge.To).Select(group => new OpenRule(edge.To, group)))
            .OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal).ToLookup(rule => rule.Group);
    }

    /// <summary>Returns the rules of security groups, sorted by their ids.</summary>
    public IEnumerable<OpenRule> Of(IEnumerable<NodeRow> groups) =>
        groups.Distinct().SelectMany(group => _byGroup[group]).OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal);
}
