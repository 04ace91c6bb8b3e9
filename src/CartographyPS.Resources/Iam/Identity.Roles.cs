using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.IdentityCenter;

namespace CartographyPS.Resources.Iam;

/// <content>Roles and whom they trust.</content>
internal sealed partial class Identity
{
    private void Roles(Source listed, CallSource details)
    {
        var detailed = details.Each("RoleDetailList");
        Role(detailed);
        InlinePolicies(IamLabels.AWSRole, detailed["Arn"], detailed.Each("RolePolicyList"));
        AttachedPolicies(IamLabels.AWSRole, detailed["Arn"], detailed.Each("AttachedManagedPolicies"));
        var bounded = detailed.Each(".").Where(BoundaryArn, Conditions.IsPresent);
        Boundary(IamLabels.AWSRole, bounded["Arn"], bounded);

        Role(listed);
        Value name = listed["RoleName"];
        PoliciesOfEach(
            IamLabels.AWSRole, listed["Arn"], ("RoleName", name), details,
            listed.Call(IamOperations.ListRolePolicies, ("RoleName", name)), IamOperations.GetRolePolicy,
            listed.Call(IamOperations.ListAttachedRolePolicies, ("RoleName", name)));
        BoundaryOfEach(IamLabels.AWSRole, details, listed.Call(IamOperations.GetRole, ("RoleName", name)), "Role");
    }

    private void Role(Source roles)
    {
        Node(IamLabels.AWSRole, roles)
            .Id("Arn")
            .Property("arn", "Arn")
            .Property("roleid", "RoleId")
            .Property("name", "RoleName")
            .Property("path", "Path")
            .Property("createdate", "CreateDate", Dates.PythonText)
            .DateTime("createdate_dt", "CreateDate")
            .Property("assume_role_policy_document", "AssumeRolePolicyDocument", PolicyText.Decoded)
            .Key("permission_set", Value.Of(PermissionSetRoles.PermissionSet, "Path", "RoleName"))
            .Key("permission_set_in_account", Value.Of(PermissionSetRoles.InAccount, Account, "Path", "RoleName"))
            .OwnedByAccount();

        Trust(roles);
        LastAccessed(IamLabels.AWSRole, roles);
    }

    private void Trust(Source roles)
    {
        var trusted = roles.Each("AssumeRolePolicyDocument", TrustPolicies.Principals);
        var federated = trusted.Each(".").Where("Kind", Conditions.IsOneOf("Federated"));
        var services = trusted.Each(".").Where("Kind", Conditions.IsOneOf("Service"));
        var roots = trusted.Each(".").Where("RootOf", Conditions.IsPresent);

        // The root principal of an account that goes by its id alone is in the partition of the role that trusts it.
        var principal = Value.FirstOf("Arn", Value.Format("arn:{partition}:iam::{RootOf}:root"));

        Edge("TRUSTS_AWS_PRINCIPAL", trusted).From(IamLabels.AWSRole, "arn", roles["Arn"]).ToAny(IamLabels.AWSPrincipal, "arn", principal);

        Node(IamLabels.AWSFederatedPrincipal, federated)
            .Id("Arn")
            .Property("arn", "Arn")
            .Property("type", "Kind")
            .OwnedByAccount();
        Node(IamLabels.AWSServicePrincipal, services)
            .Id("Arn")
            .Property("arn", "Arn")
            .Property("type", "Kind");

        // The root principal of an account stands for all that the account lets in; the account may be one that no one reads.
        Mention(AccountLabels.AWSAccount, roots).Id("RootOf").WithoutAliases();
        Node(IamLabels.AWSRootPrincipal, roots)
            .Id(principal)
            .Property("arn", principal)
            .From("RESOURCE", AccountLabels.AWSAccount, "RootOf");
    }
}
