using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.GuardDuty;

/// <summary>Labels of GuardDuty.</summary>
internal static class GuardDutyLabels
{
    public static readonly Label AWSGuardDutyDetector = Label.Of(["GuardDutyDetector"]);

    public static readonly Label AWSGuardDutyFinding = Label.Of(["GuardDutyFinding", "Risk"], new Ontology("SecurityIssue")
        .Field("title", "title")
        .Field("severity", "severity_label")
        .Field("type", "type")
        .Field("first_seen", "eventfirstseen"));
}
