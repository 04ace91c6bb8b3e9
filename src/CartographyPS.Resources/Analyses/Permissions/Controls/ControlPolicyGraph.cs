using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Iam.Documents;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;
using CartographyPS.Resources.Organizations;

namespace CartographyPS.Resources.Analyses.Permissions.Controls;

/// <summary>
/// The control policies that are in force on accounts, as the graph has them. What it lacks of them is a policy that cannot be read, so that
/// decisions depend on it.
/// </summary>
internal sealed class ControlPolicyGraph(GraphView graph)
{
    public const string PolicyEdge = "CONTROL_POLICY";

    private readonly AccountPlaces _places = new(graph);
    private readonly Dictionary<NodeRow, ControlPolicy> _policies = [];
    private ILookup<string, NodeRow>? _byOrganization;

    /// <summary>Declares what is read.</summary>
    /// <param name="nodes">Declares nodes.</param>
    /// <param name="edges">Declares edges.</param>
    public static void DeclareReads(Action<Label, string[]> nodes, Action<string, Label, Label> edges)
    {
        AccountPlaces.DeclareReads(nodes, edges);
        nodes(OrganizationLabels.AWSOrganizationPolicy, ["attached", "content", "name", "org_id", "type"]);
        foreach (var label in AccountPlaces.Levels) edges(PolicyEdge, label, OrganizationLabels.AWSOrganizationPolicy);
    }

    /// <summary>Returns what is in force on an account.</summary>
    public ControlPolicies Of(NodeRow account)
    {
        if (_places.Of(account) is not { } place) return ControlPolicies.None;

        var service = Levels(account, place, OrganizationPolicies.ServiceControl);
        var resource = Levels(account, place, OrganizationPolicies.ResourceControl);
        return new ControlPolicies
        {
            Service = Documents(service),
            Resource = Documents(resource),
            Organization = place.Organization,
            Path = place.Path,
            Hash = InputHash.Of([place.Organization ?? string.Empty, place.Path ?? string.Empty, .. Inputs(service), .. Inputs(resource)]),
        };
    }

    private List<List<ControlPolicy>>? Levels(NodeRow account, AccountPlace place, string type)
    {
        if (place.IsManagement) return null;
        if (place.Problem is { } problem) return [[ControlPolicy.Missing($"the {NameOf(type)} of the account {account.Id}", KindOf(type), problem)]];
        if (!place.EnabledTypes.Contains(type)) return null;

        var anywhere = Unplaced(place.Organization!, type);
        return place.Levels.Select(level => Attached(level, type).Concat(anywhere).DefaultIfEmpty(NoneOf(level, type)).ToList()).ToList();
    }

    // Policies of which the targets are not known may be attached on any level.
    private List<ControlPolicy> Unplaced(string organization, string type) =>
        OfType((_byOrganization ??= graph.Nodes(OrganizationLabels.AWSOrganizationPolicy).By("org_id"))[organization], type)
            .Where(policy => !policy.Has("attached"))
            .Select(policy => ControlPolicy.Missing(NameOf(policy), KindOf(type), "its targets were not read")).ToList();

    private IEnumerable<ControlPolicy> Attached(NodeRow level, string type) =>
        OfType(graph.Edges(PolicyEdge, AccountPlaces.LabelOf(level), OrganizationLabels.AWSOrganizationPolicy).From(level), type).Select(Policy);

    // AWS leaves no level without a policy of a type that is enabled.
    private static ControlPolicy NoneOf(NodeRow level, string type) =>
        ControlPolicy.Missing($"the {NameOf(type)} of {level.Id}", KindOf(type), "they were not read");

    private ControlPolicy Policy(NodeRow node)
    {
        if (!_policies.TryGetValue(node, out var policy))
        {
            var kind = KindOf(node.Text("type")!);
            string name = NameOf(node);
            string? text = node.Text("content");
            _policies[node] = policy = new ControlPolicy(
                node.Id, text, text is null ? PolicyDocument.Unread(name, kind, "its content was not read") : PolicyDocument.Parse(name, text, kind));
        }
        return policy;
    }

    private static IEnumerable<NodeRow> OfType(IEnumerable<NodeRow> policies, string type) =>
        policies.Where(policy => policy.Text("type") == type).OrderBy(policy => policy.Id, StringComparer.Ordinal);

    private static List<IReadOnlyList<PolicyDocument>>? Documents(List<List<ControlPolicy>>? levels) =>
        levels?.ConvertAll(level => (IReadOnlyList<PolicyDocument>)level.ConvertAll(policy => policy.Document));

    // An empty text ends each level. Reasons give a policy's name.
    private static IEnumerable<string> Inputs(List<List<ControlPolicy>>? levels) => levels is null ? ["none"] : levels.SelectMany(level =>
        level.SelectMany(policy => new[] { policy.Id, policy.Document.Name, policy.Text ?? "unread: " + policy.Document.Problem }).Append(string.Empty));

    private static string NameOf(NodeRow policy) => policy.Text("name") ?? policy.Id;

    private static string NameOf(string type) => type == OrganizationPolicies.ServiceControl ? "service control policies" : "resource control policies";

    private static PolicyKind KindOf(string type) => type == OrganizationPolicies.ServiceControl ? PolicyKind.Identity : PolicyKind.Resource;
}
