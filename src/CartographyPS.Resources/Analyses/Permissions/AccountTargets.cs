using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>The resources of an account. Rules with the same label share them, so that each policy is read once.</summary>
internal sealed class AccountTargets(GraphView graph, NodeRow account)
{
    private readonly Dictionary<string, IReadOnlyList<NodeRow>> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<NodeRow, PermissionTarget> _targets = [];

    /// <summary>Returns the resources to which a rule applies.</summary>
    public RuleTargets Of(PermissionRule rule)
    {
        var label = new Label(rule.Target, []);
        var nodes = With(label);
        return new RuleTargets(rule, rule.Precondition is { } precondition ? [.. nodes.Where(node => Satisfies(node, label, precondition))] : nodes, TargetOf);
    }

    private IReadOnlyList<NodeRow> With(Label label)
    {
        if (!_nodes.TryGetValue(label.Name, out var nodes))
        {
            _nodes[label.Name] =
                nodes = [.. graph.Edges(PermissionGraph.Resource, AccountLabels.AWSAccount, label).From(account).Where(node => node.Has("arn"))];
        }
        return nodes;
    }

    private PermissionTarget TargetOf(NodeRow node)
    {
        if (!_targets.TryGetValue(node, out var target))
        {
            string arn = node.Text("arn")!;
            // The text of a policy stays in the graph's row until it is needed.
            _targets[node] = target = ResourcePolicies.AreOf(node.Label)
                ? new PermissionTarget(arn, () => ResourcePolicies.TextOf(node), ResourcePolicies.RegionOf(node))
                : new PermissionTarget(arn);
        }
        return target;
    }

    private bool Satisfies(NodeRow node, Label label, TargetPrecondition precondition)
    {
        var related = new Label(precondition.Label, []);
        return precondition.IsIncoming
            ? graph.Edges(precondition.Relationship, related, label).To(node).Any()
            : graph.Edges(precondition.Relationship, label, related).From(node).Any();
    }
}
