using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Organizations;

/// <summary>
/// The organization with its root, units, accounts and control policies. Any member may describe the organization, but only the management account and
/// delegated administrators may list what is in it: ListRoots tells which account can read all.
/// </summary>
internal sealed partial class Organization : ResourceType
{
    private const string ParentGone = "ParentNotFoundException";

    // AWS's quota.
    private const int UnitsDeep = 5;

    public Organization()
        : base("organizations", Placement.Organization, "Organizations with their roots, units, accounts and control policies.")
    {
        var roots = Call(OrganizationOperations.ListRoots).Each("Roots");
        var root = roots.Format("{organization}/{Id}");
        Organizations(roots);
        Roots(roots, root);
        Policies(roots, root);
        Accounts(roots.Call(OrganizationOperations.ListAccountsForParent, ("ParentId", roots["Id"])), OrganizationLabels.AWSOrganizationRoot, root);

        var below = roots.Call(OrganizationOperations.ListOrganizationalUnitsForParent, ("ParentId", roots["Id"])).Gone(ParentGone);
        var units = below.Each("OrganizationalUnits").Repeat("ParentId", "Id", UnitsDeep);
        Units(units, below.Given("ParentId"), root);
        Accounts(
            units.Call(OrganizationOperations.ListAccountsForParent, ("ParentId", units["Id"])),
            OrganizationLabels.AWSOrganizationalUnit,
            units.Format("{organization}/{Id}"));
    }

    private void Organizations(Source roots) =>
        Node(
            OrganizationLabels.AWSOrganization,
            roots.Call(OrganizationOperations.DescribeOrganization).Named(roots["Id"]).Gone("AWSOrganizationsNotInUseException").Each("Organization"))
            .Id("Id")
            .Property("arn", "Arn")
            .Property("feature_set", "FeatureSet")
            .Property("management_account_arn", "MasterAccountArn")
            .Property("management_account_id", "MasterAccountId")
            .Property("management_account_email", "MasterAccountEmail");

    private void Roots(Source roots, Value id) =>
        Node(OrganizationLabels.AWSOrganizationRoot, roots)
            .Id(id)
            .Property("root_id", "Id")
            .Property("arn", "Arn")
            .Property("name", "Name")
            .Property("org_id", Organization)
            .Property("enabled_policy_types", "PolicyTypes", OrganizationPolicies.EnabledTypes)
            .From("RESOURCE", OrganizationLabels.AWSOrganization, Organization)
            .To("PARENT", OrganizationLabels.AWSOrganization, Organization);

    private void Units(Source units, Value parent, Value root)
    {
        var parentRoot = Value.Of(OrganizationIds.OfRoot, Organization, parent);
        var parentUnit = Value.Of(OrganizationIds.OfUnit, Organization, parent);

        Node(OrganizationLabels.AWSOrganizationalUnit, units)
            .Id(Value.Format("{organization}/{Id}"))
            .Property("ou_id", "Id")
            .Property("arn", "Arn")
            .Property("name", "Name")
            .Property("org_id", Organization)
            .Property("root_id", root)
            .Property("parent_root_id", parentRoot)
            .Property("parent_ou_id", parentUnit)
            .From("RESOURCE", OrganizationLabels.AWSOrganizationRoot, root)
            .From("RESOURCE", OrganizationLabels.AWSOrganizationalUnit, parentUnit)
            .To("PARENT", OrganizationLabels.AWSOrganizationRoot, parentRoot)
            .To("PARENT", OrganizationLabels.AWSOrganizationalUnit, parentUnit);
    }

    // An account that is suspended or closed is known, but is not part of where it stands any more.
    private void Accounts(CallSource call, Label parentLabel, Value parent)
    {
        var accounts = call.Gone(ParentGone).Each("Accounts");
        var state = Value.FirstOf("State", "Status").As(AccountStates.Of);
        var active = accounts.Each(".").Where(state, Conditions.IsOneOf("ACTIVE"));
        var rootPrincipal = Value.Format("arn:{partition}:iam::{Id}:root");

        Node(AccountLabels.AWSAccount, accounts)
            .Id("Id")
            .Property("name", "Name")
            .Property("arn", "Arn")
            .Property("email", "Email")
            .Property("state", state)
            .Property("status", "Status")
            .Property("joined_method", "JoinedMethod")
            .DateTime("joined_timestamp", "JoinedTimestamp")
            .Property("org_id", Organization);
        Edge("RESOURCE", active).From(parentLabel, "id", parent).To(AccountLabels.AWSAccount, "id", "Id");
        Edge("PARENT", active).From(AccountLabels.AWSAccount, "id", "Id").To(parentLabel, "id", parent);
        Node(IamLabels.AWSRootPrincipal, active)
            .Id(rootPrincipal)
            .Property("arn", rootPrincipal)
            .From("RESOURCE", AccountLabels.AWSAccount, "Id");
    }
}
