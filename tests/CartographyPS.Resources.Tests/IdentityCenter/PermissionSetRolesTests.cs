using CartographyPS.Resources.IdentityCenter;

namespace CartographyPS.Resources.Tests.IdentityCenter;

public class PermissionSetRolesTests
{
    [Theory]
    [InlineData("/aws-reserved/sso.amazonaws.com/", "AWSReservedSSO_ReadOnly_0123456789abcdef", "us-east-1/ReadOnly")]
    [InlineData("/aws-reserved/sso.amazonaws.com/eu-west-1/", "AWSReservedSSO_ReadOnly_0123456789abcdef", "eu-west-1/ReadOnly")]
    [InlineData("/aws-reserved/sso.amazonaws.com/us-gov-west-1/", "AWSReservedSSO_ReadOnly_Billing_0123456789abcdef", "us-gov-west-1/ReadOnly_Billing")]
    [InlineData("/aws-reserved/sso.amazonaws.com/", "AWSReservedSSO_ReadOnly", null)]
    [InlineData("/aws-reserved/sso.amazonaws.com/", "AWSReservedSSO_ReadOnly_0123456789abcdeg", null)]
    [InlineData("/aws-reserved/sso.amazonaws.com/a/b/", "AWSReservedSSO_ReadOnly_0123456789abcdef", null)]
    [InlineData("/", "AWSReservedSSO_ReadOnly_0123456789abcdef", null)]
    [InlineData(null, null, null)]
    public void A_role_is_of_the_permission_set_that_its_whole_name_says(string? path, string? name, string? set)
    {
        Assert.Equal(set, PermissionSetRoles.PermissionSet(Json.Texts(path, name)));
        Assert.Equal(set is null ? null : $"111122223333/{set}", PermissionSetRoles.InAccount(Json.Texts("111122223333", path, name)));
    }
}
