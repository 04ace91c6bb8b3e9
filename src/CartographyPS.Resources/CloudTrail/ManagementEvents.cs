using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Resources.Iam;
using CartographyPS.Resources.IdentityCenter;

namespace CartographyPS.Resources.CloudTrail;

/// <summary>
/// Who has assumed which roles lately, as CloudTrail's event history tells: in the window that the run asks for, of the newest
/// <see cref="Pages"/> pages. What a window says replaces what the last one said.
/// </summary>
internal sealed class ManagementEvents : ResourceType
{
    // 10,000 events, as in Cartography. LookupEvents allows two requests a second, so that they take some two minutes.
    private const int Pages = 200;

    public ManagementEvents()
        : base(
            "cloudtrail_management_events", Placement.Regional,
            "Which principals, Identity Center users and GitHub repositories have assumed which roles lately.")
    {
        Uses("ASSUMED_ROLE", "AssumeRole", RoleSessions.Assumed, edge => edge.FromAny(IamLabels.AWSPrincipal, "arn", "Source"));
        Uses(
            "ASSUMED_ROLE_WITH_SAML", "AssumeRoleWithSAML", RoleSessions.AssumedWithSaml,
            edge => edge.From(IdentityCenterLabels.AWSSSOUser, "user_name", "Source"));
        Uses(
            "ASSUMED_ROLE_WITH_WEB_IDENTITY", "AssumeRoleWithWebIdentity", RoleSessions.AssumedWithWebIdentity,
            edge => edge.From(AwaitedLabels.GitHubRepository, "fullname", "Source"));
    }

    private void Uses(string type, string eventName, Expansion sessions, Func<EdgeDefinition, EdgeDefinition> from)
    {
        Value name = Value.Constant(eventName);
        var events = Call(
                CloudTrailOperations.LookupEvents,
                ("LookupAttributes", Value.List(Value.Json(("AttributeKey", Value.Constant("EventName")), ("AttributeValue", name)))),
                ("StartTime", Value.HoursAgo(Value.Setting("CloudTrailLookbackHours"))))
            .Named(name)
            .AtMost(Pages)
            .Each("Events");
        var uses = events.Each("CloudTrailEvent", sessions).Fold(
            FoldMember.By("Source", "Source"),
            FoldMember.By("Role", "Role"),
            FoldMember.Count("Times"),
            FoldMember.First("First", events["EventTime"]),
            FoldMember.Last("Last", events["EventTime"]));

        from(Edge(type, uses))
            .To(IamLabels.AWSRole, "arn", "Role")
            .Property("times_used", "Times")
            .DateTime("first_seen_in_time_window", "First")
            .DateTime("last_used", "Last")
            .WithinSubResource(Accounts.AccountLabels.AWSAccount, Account);
    }
}
