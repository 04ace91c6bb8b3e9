using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Resources;

namespace CartographyPS;

/// <summary>A resource type that CartographyPS can read, or an analysis of what was read, as <c>Get-CartographyResourceType</c> shows it.</summary>
public sealed class ResourceTypeInfo
{
    internal ResourceTypeInfo(ResourceType type)
    {
        var operations = type.AllCalls.Select(call => call.Operation).Distinct().OrderBy(operation => operation.ToString(), StringComparer.Ordinal).ToList();
        Identifier = type.Identifier;
        Service = type.Calls.Count > 0 ? type.Calls[0].Operation.Service : "sts";
        Placement = type.Placement.ToString();
        Labels = Join(type.Nodes.Where(node => node.Owner).Select(node => node.Label.Name));
        ApiCalls = Join(operations.Select(operation => operation.ToString()));
        IamActions = Join(operations.Select(Engine.Resources.Catalog.IamActions.Of));
        Reads = string.Empty;
        Description = type.Description;
    }

    internal ResourceTypeInfo(Analysis analysis)
    {
        Identifier = analysis.Identifier;
        Service = string.Empty;
        Placement = nameof(Analysis);
        Labels = Join(analysis.StatedNodes.Select(stated => stated.Label));
        ApiCalls = string.Empty;
        IamActions = string.Empty;
        Reads = string.Join(", ", analysis.ReadNodes.Concat<object>(analysis.ReadEdges));
        Description = analysis.Description;
    }

    /// <summary>
    /// The name to give to <c>-Resource</c>, for example <c>ec2:instance</c>; for an analysis <c>analysis:</c> and its name, as in results.
    /// </summary>
    public string Identifier { get; }

    /// <summary>The AWS service of its first call, by its name in the AWS command line (<c>ec2</c>, <c>elbv2</c>); empty for an analysis.</summary>
    public string Service { get; }

    /// <summary>
    /// <c>Regional</c> when each region is read, <c>Global</c> when the account is read once, <c>Organization</c> when an organization is read
    /// once, <c>Public</c> when each region is read once for all accounts, <c>Analysis</c> when facts are derived from the graph.
    /// </summary>
    public string Placement { get; }

    /// <summary>The labels of its nodes, separated by commas; those of the nodes that an analysis adds properties to.</summary>
    public string Labels { get; }

    /// <summary>The AWS operations that it calls, separated by commas.</summary>
    public string ApiCalls { get; }

    /// <summary>The IAM actions that a policy must allow for it, separated by commas.</summary>
    public string IamActions { get; }

    /// <summary>The properties and edges of the graph that an analysis reads, separated by commas; empty for a resource type.</summary>
    public string Reads { get; }

    /// <summary>A sentence of description.</summary>
    public string Description { get; }

    private static string Join(IEnumerable<string> values) =>
        string.Join(", ", values.Distinct(StringComparer.Ordinal).OrderBy(value => value, StringComparer.Ordinal));
}
