using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Tests.Iam;

public class GroupMembershipsTests
{
    [Fact]
    public void Finds_the_groups_that_users_name()
    {
        const string Details = """
            {"UserDetailList":[{"Arn":"u1","GroupList":["admins","gone","staff"]},{"Arn":"u2","GroupList":[]},{"Arn":"u3"},{"Arn":"u4","GroupList":["staff"]}],
             "GroupDetailList":[{"GroupName":"staff","Arn":"g/staff"},{"GroupName":"admins","Arn":"g/path/admins"}]}
            """;
        Assert.Equal(
            ["""{"User":"u1","Group":"g/path/admins"}""", """{"User":"u1","Group":"g/staff"}""", """{"User":"u4","Group":"g/staff"}"""],
            Json.Lines(GroupMemberships.Of(Json.Of(Details))));
    }

    [Fact]
    public void There_are_none_without_users_or_groups() => Assert.Empty(GroupMemberships.Of(Json.Of("{}")));
}
