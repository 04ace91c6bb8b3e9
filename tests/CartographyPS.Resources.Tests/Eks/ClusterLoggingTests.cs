using CartographyPS.Resources.Eks;

namespace CartographyPS.Resources.Tests.Eks;

public class ClusterLoggingTests
{
    [Theory]
    [InlineData("""[{"types":["scheduler"],"enabled":true},{"types":["api","audit"],"enabled":true}]""", true)]
    [InlineData("""[{"types":["api"],"enabled":true},{"types":["audit"],"enabled":false}]""", false)]
    [InlineData("""[7,{"enabled":true},{"types":["audit"]}]""", false)]
    [InlineData("[]", false)]
    public void Audit_logs_are_on_when_a_setting_says_so(string settings, bool hasAudit) => Assert.Equal(hasAudit, ClusterLogging.HasAudit(Json.Of(settings)));

    [Fact]
    public void Without_settings_they_are_off() => Assert.Equal(false, ClusterLogging.HasAudit(Json.None));
}
