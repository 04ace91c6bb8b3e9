namespace CartographyPS.Resources.Tests.IdentityCenter;

public class InstanceTests
{
    private const string Users = """{"Users":[{"UserId":"u1","UserName":"a","ExternalIds":[{"Id":"x1"},{"Id":"x2"}]},{"UserId":"u2"}]}""";

    [Fact]
    public async Task An_instance_of_another_account_is_left_to_it()
    {
        var stated = await ReadAsync("444455556666");
        Assert.Equal(0, stated.Contributions);
    }

    [Fact]
    public async Task An_assignment_leads_to_the_role_of_its_permission_set_in_its_account()
    {
        var stated = await ReadAsync("111122223333");

        Assert.Contains("AWSRole.key:permission_set_in_account=777788889999/us-east-1/ReadOnly -ALLOWED_BY-> AWSSSOUser.id=u1", stated.Edges);
        Assert.Contains("AWSPermissionSet.id=ps1 -ASSIGNED_TO_ROLE-> AWSRole.key:permission_set=us-east-1/ReadOnly", stated.Edges);
        Assert.Contains("AWSSSOUser.id=u1 -HAS_PERMISSION_SET-> AWSPermissionSet.arn=ps1", stated.Edges);
        Assert.Contains("AWSSSOUser.id=u1 -HAS_ROLE-> AWSPermissionSet.arn=ps1", stated.Edges);
    }

    [Fact]
    public async Task A_user_goes_by_the_first_of_the_ids_outside()
    {
        var stated = await ReadAsync("111122223333");

        Assert.Equal("\"x1\"", stated.Property("AWSSSOUser", "u1", "external_id"));
        Assert.Null(stated.Property("AWSSSOUser", "u2", "external_id"));
        Assert.Equal(["UserAccount.id=x1 -CAN_ASSUME_IDENTITY-> AWSSSOUser.id=u1"], stated.Edges.Where(edge => edge.Contains("CAN_ASSUME_IDENTITY", StringComparison.Ordinal)));
    }

    private static Task<Stated> ReadAsync(string owner) => Stated.ByAsync(
        "identitycenter",
        new Dictionary<string, string>
        {
            ["ListInstances"] = $$"""{"Instances":[{"InstanceArn":"i1","IdentityStoreId":"d1","OwnerAccountId":"{{owner}}"}]}""",
            ["ListPermissionSets"] = """{"PermissionSets":["ps1"]}""",
            ["DescribePermissionSet"] = """{"PermissionSet":{"PermissionSetArn":"ps1","Name":"ReadOnly"}}""",
            ["ListUsers"] = Users,
            ["ListAccountAssignmentsForPrincipal"] = """{"AccountAssignments":[{"AccountId":"777788889999","PermissionSetArn":"ps1"}]}""",
        });
}
