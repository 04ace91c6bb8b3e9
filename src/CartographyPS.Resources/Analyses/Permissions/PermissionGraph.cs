using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Analyses.Permissions.Controls;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>The principals and targets of each account, as the graph has them.</summary>
internal sealed class PermissionGraph(GraphView graph)
{
    public const string Resource = "RESOURCE";

    /// <summary>The relationships by which permissions are found, so that no rule may state them.</summary>
    public static readonly IReadOnlyList<string> ReadRelationships =
    [
        Resource, PolicyGraph.PolicyEdge, PolicyGraph.StatementEdge, PolicyGraph.MemberEdge, PolicyGraph.BoundaryEdge, ControlPolicyGraph.PolicyEdge,
        AccountPlaces.ParentEdge,
    ];

    private readonly PolicyGraph _policies = new(graph);
    private readonly ControlPolicyGraph _controls = new(graph);

    /// <summary>The accounts.</summary>
    public IEnumerable<NodeRow> Accounts => graph.Nodes(AccountLabels.AWSAccount);

    /// <summary>Declares what is read, whatever the rules.</summary>
    /// <param name="nodes">Declares nodes.</param>
    /// <param name="edges">Declares edges.</param>
    public static void DeclareReads(Action<Label, string[]> nodes, Action<string, Label, Label> edges)
    {
        PolicyGraph.DeclareReads(nodes, edges);
        ControlPolicyGraph.DeclareReads(nodes, edges);
        foreach (var principal in PolicyGraph.PrincipalLabels) edges(Resource, AccountLabels.AWSAccount, principal);
    }

    /// <summary>Declares what is read for a rule.</summary>
    public static void DeclareReads(PermissionRule rule, LabelKinship labels, Action<Label, string[]> nodes, Action<string, Label, Label> edges)
    {
        var target = new Label(rule.Target, []);
        nodes(target, ["arn", .. ResourcePolicies.PropertiesOf([.. labels.PrimariesOf(rule.Target)])]);
        edges(Resource, AccountLabels.AWSAccount, target);
        if (rule.Precondition is not { } condition) return;

        var related = new Label(condition.Label, []);
        nodes(related, []);
        edges(condition.Relationship, condition.IsIncoming ? related : target, condition.IsIncoming ? target : related);
    }

    /// <summary>Returns the users, groups and roles of an account that have policies, with what they may do.</summary>
    public IEnumerable<(NodeRow Node, PermissionPrincipal Principal)> Principals(NodeRow account) =>
        from label in PolicyGraph.PrincipalLabels
        from node in graph.Edges(Resource, AccountLabels.AWSAccount, label).From(account)
        let principal = _policies.Principal(label, node, account.Id)
        where principal is not null
        select (node, principal);

    /// <summary>Returns the resources of an account.</summary>
    public AccountTargets Targets(NodeRow account) => new(graph, account);

    /// <summary>Returns the control policies that are in force on an account.</summary>
    public ControlPolicies Controls(NodeRow account) => _controls.Of(account);
}
