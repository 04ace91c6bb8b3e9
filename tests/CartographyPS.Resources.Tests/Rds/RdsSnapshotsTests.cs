using CartographyPS.Resources.Rds;

namespace CartographyPS.Resources.Tests.Rds;

public class RdsSnapshotsTests
{
    [Theory]
    [InlineData("""[{"AttributeName":"restore","AttributeValues":["111122223333","all"]}]""", true)]
    [InlineData("""[{"AttributeName":"restore","AttributeValues":["111122223333"]}]""", false)]
    [InlineData("""[{"AttributeName":"restore","AttributeValues":[]},{"AttributeName":"other","AttributeValues":["all"]}]""", false)]
    [InlineData("""[{"AttributeName":"restore"},7]""", false)]
    [InlineData("[]", false)]
    public void A_snapshot_that_all_may_restore_is_public(string attributes, bool expected) => Assert.Equal(expected, RdsSnapshots.IsPublic(Json.Of(attributes)));

    [Fact]
    public void A_snapshot_without_attributes_is_not_public() => Assert.Equal(false, RdsSnapshots.IsPublic(Json.None));
}
