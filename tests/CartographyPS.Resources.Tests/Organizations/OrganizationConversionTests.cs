using CartographyPS.Resources.Organizations;

namespace CartographyPS.Resources.Tests.Organizations;

/// <summary>The conversions of Organizations.</summary>
public class OrganizationConversionTests
{
    [Theory]
    [InlineData("r-hb1a", "o-1/r-hb1a", null)]
    [InlineData("ou-hb1a-work0001", null, "o-1/ou-hb1a-work0001")]
    [InlineData("x", null, null)]
    public void What_something_lies_in_is_a_root_or_a_unit(string parent, string? root, string? unit)
    {
        Assert.Equal(root, OrganizationIds.OfRoot([Json.Text("o-1"), Json.Text(parent)]));
        Assert.Equal(unit, OrganizationIds.OfUnit([Json.Text("o-1"), Json.Text(parent)]));
    }

    [Theory]
    [InlineData("ACTIVE", "active")]
    [InlineData("PENDING_ACTIVATION", "unknown")]
    [InlineData("SUSPENDED", "suspended")]
    [InlineData("PENDING_CLOSURE", "pending_deletion")]
    [InlineData("CLOSED", "closed")]
    public void States_are_known(string state, string shared)
    {
        Assert.Equal(state, AccountStates.Of(Json.Text(state)));
        Assert.Equal(shared, AccountStates.Shared(Json.Text(state)));
    }

    [Theory]
    [InlineData("\"ON_HOLIDAY\"")]
    [InlineData("\"active\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("7")]
    public void A_state_that_is_not_known_decides_nothing(string json) => Assert.Throws<FormatException>(() => AccountStates.Of(Json.Of(json)));

    [Theory]
    [InlineData("""[{"Type":"TAG_POLICY","Status":"PENDING_ENABLE"},{"Type":"SERVICE_CONTROL_POLICY","Status":"ENABLED"},{"Type":"RESOURCE_CONTROL_POLICY","Status":"ENABLED"}]""", "RESOURCE_CONTROL_POLICY,SERVICE_CONTROL_POLICY")]
    [InlineData("""[{"Type":"TAG_POLICY"},{"Status":"ENABLED"}]""", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    public void Types_of_policies_are_in_force_when_they_are_enabled(string json, string expected) =>
        Assert.Equal(expected, string.Join(',', Assert.IsType<List<string>>(OrganizationPolicies.EnabledTypes(Json.Of(json)))));

    [Theory]
    [InlineData("""[{"TargetId":"r-1"}]""", true)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    public void A_policy_is_attached_or_not(string json, bool expected) => Assert.Equal(expected, OrganizationPolicies.IsAttached(Json.Of(json)));
}
