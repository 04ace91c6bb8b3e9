using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Iam;

/// <summary>
/// IAM users, groups and roles with their policies, trust, memberships, access keys, MFA devices and last access; SAML providers,
/// server certificates and the account's summary. GetAccountAuthorizationDetails says most of it in a few pages; where it is denied,
/// calls for each user, group and role say the same.
/// </summary>
internal sealed partial class Identity : ResourceType
{
    public Identity()
        : base("iam", Placement.Global, "IAM users, groups, roles and policies, with access keys, MFA devices, providers and certificates.")
    {
        Node(IamLabels.AWSRootPrincipal, Context)
            .Id(Value.Format("arn:{partition}:iam::{account}:root"))
            .Property("arn", Value.Format("arn:{partition}:iam::{account}:root"))
            .OwnedByAccount();

        // Users name their groups, which may stand on another page, so that these pages make one row. There are far more roles.
        var people = Details("people", "User", "Group").AsOneRow();
        var rest = Details("roles and policies", "Role", "LocalManagedPolicy", "AWSManagedPolicy");

        Users(Call(IamOperations.ListUsers).Each("Users"), people, rest);
        Groups(Call(IamOperations.ListGroups).WhenDenied(people).Each("Groups"), people, rest);
        Roles(Call(IamOperations.ListRoles).WhenDenied(rest).Each("Roles"), rest);
        ManagedPolicies(rest);
        Memberships(people);

        SamlProviders(Call(IamOperations.ListSAMLProviders).Each("SAMLProviderList"));
        ServerCertificates(Call(IamOperations.ListServerCertificates).Each("ServerCertificateMetadataList"));
        Summary(Call(IamOperations.GetAccountSummary).Each("SummaryMap"));
    }

    private CallSource Details(string name, params string[] kinds) =>
        Call(IamOperations.GetAccountAuthorizationDetails, ("Filter", Value.Constant(kinds))).Named(Value.Constant(name));

    private void SamlProviders(Source providers) =>
        Node(IamLabels.AWSSAMLProvider, providers)
            .Id("Arn")
            .Property("arn", "Arn")
            .Property("name", "Arn", Arns.LastSegment)
            .DateTime("create_date", "CreateDate")
            .DateTime("valid_until", "ValidUntil")
            .OwnedByAccount();

    private void ServerCertificates(Source certificates) =>
        Node(IamLabels.AWSServerCertificate, certificates)
            .Id("ServerCertificateId")
            .Property("arn", "Arn")
            .Property("server_certificate_id", "ServerCertificateId")
            .Property("server_certificate_name", "ServerCertificateName")
            .Property("path", "Path")
            .DateTime("expiration", "Expiration")
            .DateTime("upload_date", "UploadDate")
            .OwnedByAccount();

    private void Summary(Source summary) =>
        Mention(AccountLabels.AWSAccount, summary)
            .Id(Account)
            .WithoutAliases()
            .Property("account_mfa_enabled", "AccountMFAEnabled")
            .Property("mfa_devices", "MFADevices")
            .Property("mfa_devices_in_use", "MFADevicesInUse")
            .Property("account_access_keys_present", "AccountAccessKeysPresent")
            .Property("account_signing_certificates_present", "AccountSigningCertificatesPresent")
            .Property("users", "Users")
            .Property("groups", "Groups")
            .Property("roles", "Roles")
            .Property("policies", "Policies")
            .Property("instance_profiles", "InstanceProfiles")
            .Property("providers", "Providers")
            .Property("server_certificates", "ServerCertificates")
            .Property("policy_versions_in_use", "PolicyVersionsInUse");
}
