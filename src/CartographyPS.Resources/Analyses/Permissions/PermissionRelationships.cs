using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
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
            var controls = permissions.Controls(account);
            var resources = permissions.Targets(account);
            var rules = _rules.Rules.Select(resources.Of).ToList();
            var inputs = new InputHash(controls, rules.Select(targets => targets.Nodes));
            foreach (var (node, principal) in permissions.Principals(account))
            {
                if (!facts.Begin(principal.Arn, inputs.With(principal))) continue;

                var access = new EffectiveAccess(principal, controls);
                foreach (var targets in rules)
                {
                    foreach (var (grant, target) in targets.Grants(principal.Policies))
                        facts.Edge(targets.Rule.Relationship, node, target, PermissionEdge.Of(grant, access.Decide(targets.Rule, grant.Target)));
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
}
