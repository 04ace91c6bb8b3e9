using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.SecurityHub;

/// <summary>Security Hub, where it is on.</summary>
internal sealed class Hub : ResourceType
{
    public Hub()
        : base("securityhub", Placement.Regional, "Security Hub, in each region where the account has it on.")
    {
        // InvalidAccessException is also what an account without the permission gets: the message tells them apart.
        var hub = Call(SecurityHubOperations.DescribeHub)
            .KnownAbsent("ResourceNotFoundException", ErrorSign.Of("InvalidAccessException", "not subscribed"));

        Node(SecurityHubLabels.AWSSecurityHub, hub)
            .Id("HubArn")
            .Property("subscribed_at", "SubscribedAt", Dates.EpochSeconds)
            .Property("auto_enable_controls", "AutoEnableControls")
            .OwnedByAccount();
    }
}
