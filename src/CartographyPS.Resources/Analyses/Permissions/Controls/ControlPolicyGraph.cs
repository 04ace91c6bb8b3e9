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
    private readonly Dictionary<NodeRow, PolicyDocument> _documents = [];
    private ILookup<string, NodeRow>? _policies;

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
        var place = _places.Of(account);
        if (place is null) return ControlPolicies.None;

        var inputs = new List<string> { place.Organization ?? string.Empty, place.Path ?? string.Empty };
        return new ControlPolicies
        {
            Service = Levels(account, place, OrganizationPolicies.ServiceControl, inputs),
            Resource = Levels(account, place, OrganizationPolicies.ResourceControl, inputs),
            Organization = place.Organization,
            Path = place.Path,
            Hash = InputHash.Of(inputs),
        };
    }

    private List<IReadOnlyList<PolicyDocument>>? Levels(NodeRow account, AccountPlace place, string type, List<string> inputs)
    {
        inputs.Add(type);
        if (place.IsManagement) return null;

        string kind = type == OrganizationPolicies.ServiceControl ? "service control policies" : "resource control policies";
        if (place.Problem is { } problem) return [[Missing($"the {kind} of the account {account.Id}", problem)]];
        if (!place.EnabledTypes.Contains(type)) return null;

        // A policy of which the targets are not known may be attached on any level.
        var anywhere = PoliciesOf(place.Organization!, type).Where(policy => !policy.Has("attached")).Select(policy => Missing(NameOf(policy), "its targets were not read")).ToList();
        return place.Levels.Select(level => (IReadOnlyList<PolicyDocument>)[.. Attached(level, anywhere.Count > 0), .. anywhere]).ToList();

        IEnumerable<PolicyDocument> Attached(NodeRow level, bool mayHaveMore)
        {
            inputs.Add(level.Id);
            var attached = graph.Edges(PolicyEdge, AccountPlaces.LabelOf(level), OrganizationLabels.AWSOrganizationPolicy).From(level)
                .Where(policy => policy.Text("type") == type).OrderBy(policy => policy.Id, StringComparer.Ordinal).ToList();
            foreach (var policy in attached)
            {
                inputs.Add(policy.Id);
                inputs.Add(policy.Text("content") ?? "\0");
                yield return Document(policy, type);
            }

            // AWS leaves no target without a policy of a type that is enabled.
            if (attached.Count == 0 && !mayHaveMore) yield return Missing($"the {kind} of {level.Id}", "they were not read");
        }

        PolicyDocument Missing(string name, string why)
        {
            inputs.Add(name);
            inputs.Add(why);
            return PolicyDocument.Unread(name, KindOf(type), why);
        }
    }

    private IEnumerable<NodeRow> PoliciesOf(string organization, string type) =>
        (_policies ??= graph.Nodes(OrganizationLabels.AWSOrganizationPolicy).By("org_id"))[organization]
            .Where(policy => policy.Text("type") == type).OrderBy(policy => policy.Id, StringComparer.Ordinal);

    private PolicyDocument Document(NodeRow policy, string type)
    {
        if (!_documents.TryGetValue(policy, out var document))
        {
            _documents[policy] = document = policy.Text("content") is { } content
                ? PolicyDocument.Parse(NameOf(policy), content, KindOf(type))
                : PolicyDocument.Unread(NameOf(policy), KindOf(type), "its content was not read");
        }
        return document;
    }

    private static string NameOf(NodeRow policy) => policy.Text("name") ?? policy.Id;

    private static PolicyKind KindOf(string type) => type == OrganizationPolicies.ServiceControl ? PolicyKind.Identity : PolicyKind.Resource;
}
