using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Iam;

/// <content>Groups and who is in them.</content>
internal sealed partial class Identity
{
    private void Groups(Source listed, CallSource details, CallSource policies)
    {
        var detailed = details.Each("GroupDetailList");
        Group(detailed);
        InlinePolicies(IamLabels.AWSGroup, detailed["Arn"], detailed.Each("GroupPolicyList"));
        var attached = detailed.Each("AttachedManagedPolicies");
        AttachedPolicies(IamLabels.AWSGroup, detailed["Arn"], attached);
        StatementsOfAttached(attached, policies);

        Group(listed);
        Value name = listed["GroupName"];
        PoliciesOfEach(
            IamLabels.AWSGroup, listed["Arn"], ("GroupName", name), details,
            listed.Call(IamOperations.ListGroupPolicies, ("GroupName", name)), IamOperations.GetGroupPolicy,
            listed.Call(IamOperations.ListAttachedGroupPolicies, ("GroupName", name)));

        var members = listed.Call(IamOperations.GetGroup, ("GroupName", name)).Gone(NoSuchEntity).Each("Users");
        Membership(members, "Arn", listed["Arn"]);
    }

    private void Memberships(Source people)
    {
        var memberships = people.Each(".", GroupMemberships.Of);
        Membership(memberships, "User", "Group");
    }

    private void Group(Source groups)
    {
        Node(IamLabels.AWSGroup, groups)
            .Id("Arn")
            .Property("arn", "Arn")
            .Property("groupid", "GroupId")
            .Property("name", "GroupName")
            .Property("path", "Path")
            .Property("createdate", "CreateDate", Dates.PythonText)
            .DateTime("createdate_dt", "CreateDate")
            .OwnedByAccount();

        LastAccessed(IamLabels.AWSGroup, groups);
    }

    private void Membership(Source memberships, Value user, Value group)
    {
        Edge("MEMBER_AWS_GROUP", memberships).From(IamLabels.AWSUser, "arn", user).To(IamLabels.AWSGroup, "arn", group);
        Edge("MEMBER_OF", memberships).From(IamLabels.AWSUser, "arn", user).To(IamLabels.AWSGroup, "arn", group);
    }
}
