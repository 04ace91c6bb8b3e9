using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.IdentityCenter;

/// <summary>
/// The account's instances of IAM Identity Center with permission sets, users and groups, and who may take which role. Instances of other
/// accounts, which all accounts of an organization see, are read there.
/// </summary>
internal sealed partial class Instance : ResourceType
{
    private const string NotFound = "ResourceNotFoundException";

    // An instance of a single account knows users and groups for applications, but no permission sets.
    private static readonly ErrorSign Unsupported = ErrorSign.Of("ValidationException", "not supported for this Identity Center instance");

    public Instance()
        : base("identitycenter", Placement.Regional, "IAM Identity Center: instances, permission sets, users and groups, and who may take which role.")
    {
        var instances = Call(IdentityCenterOperations.ListInstances).Each("Instances")
            .Where(Value.Of(Comparisons.AreEqual, "OwnerAccountId", Account), Conditions.IsTrue);
        Instances(instances);
        PermissionSets(instances);
        Users(instances);
        Groups(instances);
    }

    private void Instances(Source instances) =>
        Node(IdentityCenterLabels.AWSIdentityCenter, instances)
            .Id("InstanceArn")
            .Property("arn", "InstanceArn")
            .Property("identity_store_id", "IdentityStoreId")
            .DateTime("created_date", "CreatedDate")
            .Property("status", "Status")
            .Property("region", Region)
            .OwnedByAccount();

    private void PermissionSets(Source instances)
    {
        var listed = instances
            .Call(IdentityCenterOperations.ListPermissionSets, ("InstanceArn", instances["InstanceArn"]))
            .Gone(NotFound)
            .KnownAbsent(Unsupported)
            .Each("PermissionSets");
        var sets = Described(listed, instances, listed["."]);

        Node(IdentityCenterLabels.AWSPermissionSet, sets)
            .Id("PermissionSetArn")
            .Property("arn", "PermissionSetArn")
            .Property("name", "Name")
            .Property("description", "Description")
            .Property("session_duration", "SessionDuration")
            .Property("instance_arn", instances["InstanceArn"])
            .Property("region", Region)
            .From("HAS_PERMISSION_SET", IdentityCenterLabels.AWSIdentityCenter, "arn", instances["InstanceArn"])
            .To("ASSIGNED_TO_ROLE", IamLabels.AWSRole, Key("permission_set"), Value.Format("{region}/{Name}"))
            .OwnedByAccount();
    }

    private void Users(Source instances)
    {
        var users = instances
            .Call(IdentityCenterOperations.ListUsers, ("IdentityStoreId", instances["IdentityStoreId"]))
            .Gone(NotFound)
            .Each("Users");
        var externalId = users["ExternalIds[].Id"].As(Lists.First);

        Node(IdentityCenterLabels.AWSSSOUser, users)
            .Id("UserId")
            .Property("user_name", "UserName")
            .Property("identity_store_id", instances["IdentityStoreId"])
            .Property("external_id", externalId)
            .Property("region", Region)
            .Edge(new EdgeDefinition("CAN_ASSUME_IDENTITY").FromAny(IdentityCenterLabels.UserAccount, "id", externalId))
            .OwnedByAccount();

        Assignments(instances, users, users["UserId"], "USER", IdentityCenterLabels.AWSSSOUser);
    }

    private void Groups(Source instances)
    {
        var groups = instances
            .Call(IdentityCenterOperations.ListGroups, ("IdentityStoreId", instances["IdentityStoreId"]))
            .Gone(NotFound)
            .Each("Groups");

        Node(IdentityCenterLabels.AWSSSOGroup, groups)
            .Id("GroupId")
            .Property("display_name", "DisplayName")
            .Property("description", "Description")
            .Property("identity_store_id", instances["IdentityStoreId"])
            .Property("external_id", groups["ExternalIds[].Id"].As(Lists.First))
            .Property("region", Region)
            .OwnedByAccount();

        Assignments(instances, groups, groups["GroupId"], "GROUP", IdentityCenterLabels.AWSSSOGroup);
        Memberships(instances, groups);
    }

    private void Memberships(Source instances, Source groups)
    {
        var memberships = groups
            .Call(
                IdentityCenterOperations.ListGroupMemberships,
                ("IdentityStoreId", instances["IdentityStoreId"]),
                ("GroupId", groups["GroupId"]))
            .Gone(NotFound)
            .Each("GroupMemberships");
        Edge("MEMBER_OF", memberships)
            .From(IdentityCenterLabels.AWSSSOUser, "id", "MemberId.UserId")
            .To(IdentityCenterLabels.AWSSSOGroup, "id", groups["GroupId"]);
        Edge("MEMBER_OF_SSO_GROUP", memberships)
            .From(IdentityCenterLabels.AWSSSOUser, "id", "MemberId.UserId")
            .To(IdentityCenterLabels.AWSSSOGroup, "id", groups["GroupId"]);
    }
}
