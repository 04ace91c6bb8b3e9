using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Organizations;

/// <content>Service and resource control policies, with the roots, units and accounts that they are attached to.</content>
internal sealed partial class Organization
{
    private const string PolicyGone = "PolicyNotFoundException";

    // A policy of a type that the root has not enabled is in force nowhere. A list is taken as a whole: one that lacks a policy, or a
    // target, would say that more is allowed than is.
    private void Policies(Source roots, Value root)
    {
        var types = roots.Each("PolicyTypes")
            .Where("Type", Conditions.IsOneOf(OrganizationPolicies.ServiceControl, OrganizationPolicies.ResourceControl))
            .Where("Status", Conditions.IsOneOf(OrganizationPolicies.Enabled));
        var policies = types
            .Call(OrganizationOperations.ListPolicies, ("Filter", types["Type"]))
            .Gone("AWSOrganizationsNotInUseException")
            .AsOneRow()
            .Each("Policies");
        var policy = policies.Format("{organization}/{Id}");

        Node(OrganizationLabels.AWSOrganizationPolicy, policies)
            .Id(policy)
            .Property("policy_id", "Id")
            .Property("arn", "Arn")
            .Property("name", "Name")
            .Property("description", "Description")
            .Property("type", "Type")
            .Property("aws_managed", "AwsManaged")
            .Property("org_id", Organization)
            .From("RESOURCE", OrganizationLabels.AWSOrganizationRoot, root);

        Node(
            OrganizationLabels.AWSOrganizationPolicy,
            policies.Call(OrganizationOperations.DescribePolicy, ("PolicyId", policies["Id"])).Gone(PolicyGone).Each("Policy"))
            .Id(policy)
            .Property("content", "Content");
        Targets(policies.Call(OrganizationOperations.ListTargetsForPolicy, ("PolicyId", policies["Id"])).Gone(PolicyGone).AsOneRow(), policy);
    }

    private void Targets(CallSource targets, Value policy)
    {
        var below = Value.Format("{organization}/{TargetId}");

        Node(OrganizationLabels.AWSOrganizationPolicy, targets).Id(policy).Property("attached", "Targets", OrganizationPolicies.IsAttached);
        Attached("ROOT", OrganizationLabels.AWSOrganizationRoot, below);
        Attached("ORGANIZATIONAL_UNIT", OrganizationLabels.AWSOrganizationalUnit, below);
        Attached("ACCOUNT", AccountLabels.AWSAccount, "TargetId");

        void Attached(string type, Label label, Value id) =>
            Edge("CONTROL_POLICY", targets.Each("Targets").Where("Type", Conditions.IsOneOf(type)))
                .From(label, "id", id)
                .To(OrganizationLabels.AWSOrganizationPolicy, "id", policy);
    }
}
