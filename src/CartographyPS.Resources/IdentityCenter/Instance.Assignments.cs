using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.IdentityCenter;

/// <content>Which permission sets users and groups have, and by that which roles of which accounts.</content>
internal sealed partial class Instance
{
    // Of a user, the assignments of the groups are listed too.
    private void Assignments(Source instances, Source principals, Value id, string kind, Label label)
    {
        var assignments = principals
            .Call(
                IdentityCenterOperations.ListAccountAssignmentsForPrincipal,
                ("InstanceArn", instances["InstanceArn"]),
                ("PrincipalId", id),
                ("PrincipalType", Value.Constant(kind)))
            .Gone(NotFound)
            .KnownAbsent(Unsupported)
            .Each("AccountAssignments");
        Has("HAS_PERMISSION_SET", assignments, label, id);
        Has("HAS_ROLE", assignments, label, id);

        // The role goes by the permission set's name, which an assignment does not have.
        var sets = Described(assignments, instances, assignments["PermissionSetArn"], assignments.Format("{AccountId}/{PermissionSetArn}"));
        Edge("ALLOWED_BY", sets)
            .From(IamLabels.AWSRole, Key("permission_set_in_account"), Value.Of(Joined.WithSlash, assignments["AccountId"], Region, "Name"))
            .To(label, "id", id)
            .WithinSubResource(AccountLabels.AWSAccount, Account)
            .Property("permission_set_arn", assignments["PermissionSetArn"]);
    }

    private void Has(string type, Source assignments, Label label, Value id) =>
        Edge(type, assignments)
            .From(label, "id", id)
            .To(IdentityCenterLabels.AWSPermissionSet, "arn", "PermissionSetArn");

    private static ItemSource Described(Source rows, Source instances, Value set, Value? name = null) =>
        rows.Call(IdentityCenterOperations.DescribePermissionSet, ("InstanceArn", instances["InstanceArn"]), ("PermissionSetArn", set))
            .Named(name ?? set)
            .Shared()
            .Gone(NotFound)
            .Each("PermissionSet");
}
