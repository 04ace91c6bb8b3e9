using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>Users, groups and roles with their policies, as the graph has them.</summary>
internal sealed class PolicyGraph(GraphView graph)
{
    /// <summary>The principals that have policies.</summary>
    public static readonly IReadOnlyList<Label> PrincipalLabels = [IamLabels.AWSUser, IamLabels.AWSGroup, IamLabels.AWSRole];

    public const string PolicyEdge = "POLICY";
    public const string StatementEdge = "STATEMENT";
    public const string MemberEdge = "MEMBER_AWS_GROUP";

    public const string BoundaryEdge = "PERMISSIONS_BOUNDARY";

    private static readonly IReadOnlyList<Label> BoundedLabels = [IamLabels.AWSUser, IamLabels.AWSRole];
    private static readonly Label AnyPolicy = new(IamLabels.AWSPolicy, []);

    private readonly Dictionary<NodeRow, PermissionPolicy> _policies = [];

    /// <summary>Declares what is read.</summary>
    /// <param name="nodes">Declares nodes.</param>
    /// <param name="edges">Declares edges.</param>
    public static void DeclareReads(Action<Label, string[]> nodes, Action<string, Label, Label> edges)
    {
        nodes(AnyPolicy, []);
        nodes(IamLabels.AWSPolicyStatement, ["action", "condition", "effect", "notaction", "notresource", "resource"]);
        edges(StatementEdge, AnyPolicy, IamLabels.AWSPolicyStatement);
        foreach (var principal in PrincipalLabels)
        {
            nodes(principal, ["arn"]);
            edges(PolicyEdge, principal, AnyPolicy);
        }
        foreach (var principal in BoundedLabels) edges(BoundaryEdge, principal, AnyPolicy);
        edges(MemberEdge, IamLabels.AWSUser, IamLabels.AWSGroup);
    }

    /// <summary>Returns a principal with what decides what it may do; null when it has no policies of its own.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="node">Its node.</param>
    /// <param name="account">The account that has it.</param>
    public PermissionPrincipal? Principal(Label label, NodeRow node, string account) =>
        node.Text("arn") is { } arn && Policies(label, node) is { Count: > 0 } policies
            ? new PermissionPrincipal(arn, account, policies) { GroupPolicies = GroupPolicies(label, node), Boundary = Boundary(label, node) }
            : null;

    // What a user or role has inline, no other has: it is let go with its principal.
    private List<PermissionPolicy> Policies(Label label, NodeRow principal) => Sorted(
        graph.Edges(PolicyEdge, label, AnyPolicy).From(principal),
        policy => label != IamLabels.AWSGroup && policy.Label == IamLabels.AWSInlinePolicy.Name ? Read(policy) : Policy(policy));

    private List<PermissionPolicy> GroupPolicies(Label label, NodeRow principal) => label != IamLabels.AWSUser ? [] : Sorted(
        graph.Edges(MemberEdge, IamLabels.AWSUser, IamLabels.AWSGroup).From(principal)
            .SelectMany(graph.Edges(PolicyEdge, IamLabels.AWSGroup, AnyPolicy).From), Policy);

    private PermissionPolicy? Boundary(Label label, NodeRow principal) => BoundedLabels.Contains(label)
        ? graph.Edges(BoundaryEdge, label, AnyPolicy).From(principal).Select(Policy).OrderBy(policy => policy.Id, StringComparer.Ordinal).FirstOrDefault()
        : null;

    private static List<PermissionPolicy> Sorted(IEnumerable<NodeRow> policies, Func<NodeRow, PermissionPolicy> read) =>
        [.. policies.Distinct().Select(read).OrderBy(policy => policy.Id, StringComparer.Ordinal)];

    private PermissionPolicy Policy(NodeRow node)
    {
        if (!_policies.TryGetValue(node, out var policy)) _policies[node] = policy = Read(node);
        return policy;
    }

    private PermissionPolicy Read(NodeRow node)
    {
        var statements = graph.Edges(StatementEdge, AnyPolicy, IamLabels.AWSPolicyStatement).From(node);
        return new PermissionPolicy(node.Id, statements.Select(Clauses), InputHash.Of(node, statements));
    }

    private static StatementClauses Clauses(NodeRow statement) => new(statement.Id)
    {
        Effect = statement.Text("effect"),
        Action = statement.Texts("action"),
        NotAction = statement.Texts("notaction"),
        Resource = statement.Texts("resource"),
        NotResource = statement.Texts("notresource"),
        Condition = statement.Text("condition"),
    };
}
