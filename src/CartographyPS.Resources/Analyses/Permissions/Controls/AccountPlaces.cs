using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Organizations;

namespace CartographyPS.Resources.Analyses.Permissions.Controls;

/// <summary>Where accounts stand in their organizations, as the graph has it.</summary>
internal sealed class AccountPlaces(GraphView graph)
{
    public const string ParentEdge = "PARENT";

    /// <summary>The labels of what policies are attached to.</summary>
    public static readonly IReadOnlyList<Label> Levels =
        [OrganizationLabels.AWSOrganizationRoot, OrganizationLabels.AWSOrganizationalUnit, AccountLabels.AWSAccount];

    private static readonly IReadOnlyList<Label> Parents = [OrganizationLabels.AWSOrganizationRoot, OrganizationLabels.AWSOrganizationalUnit];

    /// <summary>Declares what is read.</summary>
    /// <param name="nodes">Declares nodes.</param>
    /// <param name="edges">Declares edges.</param>
    public static void DeclareReads(Action<Label, string[]> nodes, Action<string, Label, Label> edges)
    {
        nodes(AccountLabels.AWSAccount, ["org_id"]);
        nodes(OrganizationLabels.AWSOrganization, ["management_account_id"]);
        nodes(OrganizationLabels.AWSOrganizationRoot, ["enabled_policy_types", "root_id"]);
        nodes(OrganizationLabels.AWSOrganizationalUnit, ["ou_id"]);
        foreach (var parent in Parents)
        {
            edges(ParentEdge, AccountLabels.AWSAccount, parent);
            edges(ParentEdge, OrganizationLabels.AWSOrganizationalUnit, parent);
        }
        edges(ParentEdge, OrganizationLabels.AWSOrganizationRoot, OrganizationLabels.AWSOrganization);
    }

    /// <summary>Returns the label of a level.</summary>
    public static Label LabelOf(NodeRow level) => Levels.First(label => label.Name == level.Label);

    /// <summary>Returns where an account stands; null when the graph has no organization with it.</summary>
    public AccountPlace? Of(NodeRow account)
    {
        var managed = graph.Nodes(OrganizationLabels.AWSOrganization).FirstOrDefault(organization => organization.Text("management_account_id") == account.Id);
        var levels = LevelsOf(account);
        if (managed is null && levels.Count == 1 && !account.Has("org_id")) return null;

        var root = IsRoot(levels[0]) ? levels[0] : null;
        var organization = managed ?? OrganizationOf(root);
        var place = new AccountPlace(organization?.Id ?? account.Text("org_id"))
        {
            Path = root is null || organization is null ? null : PathOf(organization, levels),
            IsManagement = managed is not null,
        };
        if (place.IsManagement) return place;
        return ProblemOf(root, organization) is { } problem
            ? place with { Problem = problem }
            : place with { Levels = levels, EnabledTypes = root!.Texts("enabled_policy_types") };
    }

    private static string? ProblemOf(NodeRow? root, NodeRow? organization)
    {
        if (root is null) return "the graph does not have its place in the organization";
        if (organization?.Has("management_account_id") != true) return "the graph does not have the organization's management account";
        return root.Has("enabled_policy_types") ? null : "the graph does not have the policy types that its organization has enabled";
    }

    private static bool IsRoot(NodeRow level) => level.Label == OrganizationLabels.AWSOrganizationRoot.Name;

    private NodeRow? OrganizationOf(NodeRow? root) =>
        root is null ? null : graph.Edges(ParentEdge, OrganizationLabels.AWSOrganizationRoot, OrganizationLabels.AWSOrganization).From(root).FirstOrDefault();

    // From the root to the account; not from a root when one level has no parent, or more than one, in the graph.
    private List<NodeRow> LevelsOf(NodeRow account)
    {
        var levels = new List<NodeRow> { account };
        while (!IsRoot(levels[0]) && ParentOf(levels[0]) is { } parent && !levels.Contains(parent)) levels.Insert(0, parent);
        return levels;
    }

    private NodeRow? ParentOf(NodeRow level)
    {
        var parents = Parents.SelectMany(parent => graph.Edges(ParentEdge, LabelOf(level), parent).From(level)).Take(2).ToList();
        return parents.Count == 1 ? parents[0] : null;
    }

    private static string PathOf(NodeRow organization, List<NodeRow> levels) =>
        string.Concat(
            levels.Take(levels.Count - 1).Select(level => level.Text(IsRoot(level) ? "root_id" : "ou_id")).Prepend(organization.Id).Select(part => part + "/"));
}
