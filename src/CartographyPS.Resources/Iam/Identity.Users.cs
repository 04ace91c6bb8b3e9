using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Iam;

/// <content>Users, with what is theirs alone: access keys and MFA devices.</content>
internal sealed partial class Identity
{
    private void Users(Source users, CallSource details, CallSource policies)
    {
        Node(IamLabels.AWSUser, users)
            .Id("Arn")
            .Property("arn", "Arn")
            .Property("userid", "UserId")
            .Property("name", "UserName")
            .Property("path", "Path")
            .Property("createdate", "CreateDate", Dates.PythonText)
            .DateTime("createdate_dt", "CreateDate")
            .Property("passwordlastused", "PasswordLastUsed", Dates.PythonTextOrEmpty)
            .DateTime("passwordlastused_dt", "PasswordLastUsed")
            .OwnedByAccount();

        AccessKeys(users);
        MfaDevices(users);
        LastAccessed(IamLabels.AWSUser, users);

        var detailed = details.Each("UserDetailList");
        InlinePolicies(IamLabels.AWSUser, detailed["Arn"], detailed.Each("UserPolicyList"));
        var attached = detailed.Each("AttachedManagedPolicies");
        AttachedPolicies(IamLabels.AWSUser, detailed["Arn"], attached);
        StatementsOfAttached(attached, policies);
        var bounded = detailed.Each(".").Where(BoundaryArn, Conditions.IsPresent);
        Boundary(IamLabels.AWSUser, bounded["Arn"], bounded);
        StatementsOfBoundary(bounded, policies);

        Value name = users["UserName"];
        PoliciesOfEach(
            IamLabels.AWSUser, users["Arn"], ("UserName", name), details,
            users.Call(IamOperations.ListUserPolicies, ("UserName", name)), IamOperations.GetUserPolicy,
            users.Call(IamOperations.ListAttachedUserPolicies, ("UserName", name)));
        BoundaryOfEach(IamLabels.AWSUser, details, users.Call(IamOperations.GetUser, ("UserName", name)), "User");
    }

    private void AccessKeys(Source users)
    {
        var keys = users
            .Call(IamOperations.ListAccessKeys, ("UserName", users["UserName"]))
            .Gone(NoSuchEntity)
            .Each("AccessKeyMetadata");
        var lastUsed = keys
            .Call(IamOperations.GetAccessKeyLastUsed, ("AccessKeyId", keys["AccessKeyId"]))
            .Gone(NoSuchEntity)
            .Each("AccessKeyLastUsed");

        Node(IamLabels.AWSAccountAccessKey, keys)
            .Id("AccessKeyId")
            .Property("accesskeyid", "AccessKeyId")
            .Property("createdate", "CreateDate", Dates.PythonText)
            .DateTime("createdate_dt", "CreateDate")
            .Property("status", "Status")
            .From("AWS_ACCESS_KEY", IamLabels.AWSUser, "arn", users["Arn"])
            .To("OWNED_BY", IamLabels.AWSUser, "arn", users["Arn"])
            .OwnedByAccount();

        Node(IamLabels.AWSAccountAccessKey, lastUsed)
            .Id(keys["AccessKeyId"])
            .Property("lastuseddate", "LastUsedDate", Dates.PythonText)
            .DateTime("lastuseddate_dt", "LastUsedDate")
            .Property("lastusedservice", "ServiceName")
            .Property("lastusedregion", "Region");
    }

    private void MfaDevices(Source users)
    {
        var devices = users
            .Call(IamOperations.ListMFADevices, ("UserName", users["UserName"]))
            .Gone(NoSuchEntity)
            .Each("MFADevices");

        Node(IamLabels.AWSMfaDevice, devices)
            .Id("SerialNumber")
            .Property("serialnumber", "SerialNumber")
            .Property("username", "UserName")
            .Property("user_arn", users["Arn"])
            .Property("enabledate", "EnableDate", Dates.PythonText)
            .DateTime("enabledate_dt", "EnableDate")
            .From("MFA_DEVICE", IamLabels.AWSUser, "arn", users["Arn"])
            .OwnedByAccount();
    }
}
