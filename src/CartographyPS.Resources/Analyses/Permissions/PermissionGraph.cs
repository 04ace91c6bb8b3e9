using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Rules;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>The principals and targets of each account, as the graph has them.</summary>
internal sealed class PermissionGraph(GraphView graph)
{
    private const string Resource = "RESOURCE";
    private const string BucketPolicyEdge = "POLICY_STATEMENT";

    /// <summary>The relationships by which permissions are found, so that no rule may state them.</summary>
    public static readonly IReadOnlyList<string> ReadRelationships =
        [Resource, BucketPolicyEdge, PolicyGraph.PolicyEdge, PolicyGraph.StatementEdge, PolicyGraph.MemberEdge, PolicyGraph.BoundaryEdge];

    private readonly PolicyGraph _policies = new(graph);

    /// <summary>The accounts.</summary>
    public IEnumerable<NodeRow> Accounts => graph.Nodes(AccountLabels.AWSAccount);

    /// <summary>Declares what is read, whatever the rules.</summary>
    /// <param name="nodes">Declares nodes.</param>
    /// <param name="edges">Declares edges.</param>
    public static void DeclareReads(Action<Label, string[]> nodes, Action<string, Label, Label> edges)
    {
        PolicyGraph.DeclareReads(nodes, edges);
        nodes(AccountLabels.AWSAccount, []);
        foreach (var principal in PolicyGraph.PrincipalLabels) edges(Resource, AccountLabels.AWSAccount, principal);
        nodes(S3Labels.AWSS3Bucket, []);
        nodes(S3Labels.AWSS3PolicyStatement, ["action", "condition", "effect", "principal", "resource"]);
        edges(BucketPolicyEdge, S3Labels.AWSS3Bucket, S3Labels.AWSS3PolicyStatement);
    }

    /// <summary>Declares what is read for a rule.</summary>
    public static void DeclareReads(PermissionRule rule, Action<Label, string[]> nodes, Action<string, Label, Label> edges)
    {
        var target = new Label(rule.Target, []);
        nodes(target, ["arn"]);
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

    /// <summary>Returns the resources of an account to which a rule applies.</summary>
    public Dictionary<PermissionTarget, NodeRow> Targets(NodeRow account, PermissionRule rule)
    {
        var label = new Label(rule.Target, []);
        return graph.Edges(Resource, AccountLabels.AWSAccount, label).From(account)
            .Where(node => node.Has("arn") && Satisfies(node, label, rule.Precondition))
            .OrderBy(node => node.Id, StringComparer.Ordinal)
            .ToDictionary(node => new PermissionTarget(node.Text("arn")!, BucketPolicy(node)));
    }

    private bool Satisfies(NodeRow node, Label label, TargetPrecondition? precondition)
    {
        if (precondition is null) return true;

        var related = new Label(precondition.Label, []);
        return precondition.IsIncoming
            ? graph.Edges(precondition.Relationship, related, label).To(node).Any()
            : graph.Edges(precondition.Relationship, label, related).From(node).Any();
    }

    private IReadOnlyList<StatementClauses> BucketPolicy(NodeRow target)
    {
        if (target.Label != S3Labels.AWSS3Bucket.Name) return [];
        return [.. graph.Edges(BucketPolicyEdge, S3Labels.AWSS3Bucket, S3Labels.AWSS3PolicyStatement).From(target)
            .OrderBy(statement => statement.Id, StringComparer.Ordinal)
            .Select(statement => new StatementClauses(statement.Id)
            {
                Effect = statement.Text("effect"),
                Action = statement.Texts("action"),
                Resource = statement.Texts("resource"),
                Condition = statement.Text("condition"),
                Principal = statement.Text("principal"),
            })];
    }
}
