using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Iam.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>
/// Which principals have which permissions on which resources of their account. The edges are Cartography's, by its rules; what
/// permission boundaries, groups, control policies, resource policies and conditions make of them stands on each edge.
/// </summary>
internal sealed class PermissionRelationships : Analysis
{
    public const string AnalysisName = "permission_relationships";

    private readonly PermissionRules _rules;

    public PermissionRelationships()
        : this(PermissionRules.Default, new LabelKinship(AwsResourceTypes.Catalog.Model))
    {
    }

    /// <summary>Creates the analysis for some rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="labels">The labels of the graph: rules may name their targets by additional ones.</param>
    public PermissionRelationships(PermissionRules rules, LabelKinship labels)
        : base(AnalysisName, "Which principals have which permissions on which resources of their account.")
    {
        _rules = rules;
        Identifier = AnalysisName;
        Variant = string.Join("\n", rules.Rules);
        PermissionGraph.DeclareReads(Reads, Reads);
        foreach (var rule in rules.Rules) Declare(rule, labels);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var permissions = new PermissionGraph(graph);
        foreach (var account in permissions.Accounts)
        {
            var rules = new List<(RuleEvaluator Evaluator, Dictionary<PermissionTarget, NodeRow> Nodes)>();
            var controls = permissions.Controls(account);
            var resources = permissions.Targets(account);
            var inputs = new InputHash();
            inputs.Add(controls);
            foreach (var rule in _rules.Rules)
            {
                var targets = resources.Of(rule);
                foreach (var target in targets.Keys) inputs.Add(target);
                rules.Add((new RuleEvaluator(rule, new TargetIndex(targets.Keys)), targets));
                inputs.End();
            }
            foreach (var (node, principal) in permissions.Principals(account))
            {
                if (!facts.Begin(principal.Arn, inputs.With(principal))) continue;

                var access = new EffectiveAccess(principal, controls);
                foreach (var (evaluator, nodes) in rules)
                {
                    foreach (var grant in evaluator.Grants(principal.Policies))
                        State(facts, evaluator.Rule, node, nodes[grant.Target], grant, access.Decide(evaluator.Rule, grant.Target));
                }
            }
        }
    }

    private void Declare(PermissionRule rule, LabelKinship labels)
    {
        PermissionGraph.DeclareReads(rule, labels, Reads, Reads);
        var targets = labels.PrimariesOf(rule.Target).OrderBy(label => label, StringComparer.Ordinal).Select(label => new Label(label, [])).ToList();
        foreach (var principal in PolicyGraph.PrincipalLabels)
        {
            foreach (var target in targets) States(rule.Relationship, principal, target, PermissionEdge.Properties);
        }
    }

    private static void State(
        AnalysisWriter facts, PermissionRule rule, NodeRow principal, NodeRow target, PermissionGrant grant, AccessDecision? decision) =>
        facts.Edge(rule.Relationship, principal, target, PermissionEdge.Of(grant, decision));
}
