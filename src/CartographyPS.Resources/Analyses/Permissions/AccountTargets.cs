using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>The resources of an account. Rules with the same label share them, so that each policy is read once.</summary>
internal sealed class AccountTargets(GraphView graph, NodeRow account)
{
    private readonly Dictionary<string, List<(PermissionTarget Target, NodeRow Node)>> _targets = new(StringComparer.Ordinal);

    /// <summary>Returns the resources to which a rule applies.</summary>
    public Dictionary<PermissionTarget, NodeRow> Of(PermissionRule rule)
    {
        var label = new Label(rule.Target, []);
        return With(label).Where(found => Satisfies(found.Node, label, rule.Precondition)).ToDictionary(found => found.Target, found => found.Node);
    }

    private List<(PermissionTarget Target, NodeRow Node)> With(Label label)
    {
        if (!_targets.TryGetValue(label.Name, out var targets))
        {
            _targets[label.Name] = targets = [.. graph.Edges(PermissionGraph.Resource, AccountLabels.AWSAccount, label).From(account)
                .Where(node => node.Has("arn"))
                .OrderBy(node => node.Id, StringComparer.Ordinal)
                .Select(node => (ResourcePolicies.AreOf(node.Label) ? WithPolicy(node) : new PermissionTarget(node.Text("arn")!), node))];
        }
        return targets;
    }

    // The text stays in the graph's row until it is needed.
    private static PermissionTarget WithPolicy(NodeRow node) => new(node.Text("arn")!, () => ResourcePolicies.TextOf(node));

    private bool Satisfies(NodeRow node, Label label, TargetPrecondition? precondition)
    {
        if (precondition is null) return true;

        var related = new Label(precondition.Label, []);
        return precondition.IsIncoming
            ? graph.Edges(precondition.Relationship, related, label).To(node).Any()
            : graph.Edges(precondition.Relationship, label, related).From(node).Any();
    }
}
