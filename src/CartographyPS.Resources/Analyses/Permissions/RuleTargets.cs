using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>The resources of an account to which a rule applies. They are sorted when the first grants are asked for.</summary>
/// <param name="rule">The rule.</param>
/// <param name="nodes">The nodes of the resources.</param>
/// <param name="targetOf">Returns the target that a node is.</param>
internal sealed class RuleTargets(PermissionRule rule, IReadOnlyList<NodeRow> nodes, Func<NodeRow, PermissionTarget> targetOf)
{
    private Dictionary<PermissionTarget, NodeRow>? _nodes;
    private RuleEvaluator? _evaluator;

    /// <summary>The rule.</summary>
    public PermissionRule Rule => rule;

    /// <summary>The nodes of the resources.</summary>
    public IReadOnlyList<NodeRow> Nodes => nodes;

    /// <summary>Finds the grants of a principal's policies, each with the node of its target.</summary>
    public IEnumerable<(PermissionGrant Grant, NodeRow Node)> Grants(IReadOnlyList<PermissionPolicy> policies)
    {
        var targets = _nodes ??= nodes.ToDictionary(targetOf);
        _evaluator ??= new RuleEvaluator(rule, new TargetIndex(targets.Keys));
        return _evaluator.Grants(policies).Select(grant => (grant, targets[grant.Target]));
    }
}
