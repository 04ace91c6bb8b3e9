using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Ecr;
using CartographyPS.Resources.Lambda;

namespace CartographyPS.Resources.Inspector;

/// <summary>Inspector's findings that are not closed: those of the account, and where it administers Inspector those of its members.</summary>
internal sealed partial class Finding : ResourceType
{
    public Finding()
        : base("inspector", Placement.Regional, "Inspector's open findings and the packages they are about, those of member accounts too.")
    {
        Findings(Call(InspectorOperations.ListFindings, ("filterCriteria", OpenOf(Account)))
            .KnownAbsent(ErrorSign.Of("ValidationException", "not enabled")));

        // Members cannot list their fellows: to most accounts this call says that they are no administrator.
        var members = Call(InspectorOperations.ListMembers)
            .KnownAbsent(
                ErrorSign.Of("AccessDeniedException", "Invoking account does not have access"), ErrorSign.Of("ValidationException", "not enabled"))
            .Each("members");
        Findings(members
            .Call(InspectorOperations.ListFindings, ("filterCriteria", OpenOf(members["accountId"])))
            .Named(members["accountId"])
            .KnownAbsent(ErrorSign.Of("ValidationException", "not enabled")));
    }

    private static Value OpenOf(Value account) => Value.Json(
        ("awsAccountId", Value.List(Value.Json(("comparison", Value.Constant("EQUALS")), ("value", account)))),
        ("findingStatus", Value.List(Value.Json(("comparison", Value.Constant("NOT_EQUALS")), ("value", Value.Constant("CLOSED"))))));

    private void Findings(CallSource answers)
    {
        var findings = answers.Each("findings");
        var resources = findings["resources"];

        Node(InspectorLabels.AWSInspectorFinding, findings)
            .Id("findingArn")
            .Fleeting()
            .Property("arn", "findingArn")
            .Property("awsaccount", "awsAccountId")
            .Property("name", "title")
            .Property("description", "description")
            .Property("type", "type")
            .Property("severity", "severity")
            .Property("status", "status")
            .DateTime("firstobservedat", "firstObservedAt")
            .DateTime("updatedat", "updatedAt")
            .Property("instanceid", resources.As(AffectedResources.FirstId("AWS_EC2_INSTANCE")))
            .Property("ecrimageid", resources.As(AffectedResources.FirstDigest))
            .Property("ecrrepositoryid", resources.As(AffectedResources.FirstId("AWS_ECR_REPOSITORY")))
            .Property("cvssscore", "inspectorScoreDetails.adjustedCvss.score")
            .Property("cvssvector", "inspectorScoreDetails.adjustedCvss.scoringVector")
            .Property("protocol", "networkReachabilityDetails.protocol")
            .Property("portrange", Value.Of(
                Packages.Ports, "networkReachabilityDetails.openPortRange.begin", "networkReachabilityDetails.openPortRange.end"))
            .Property("portrangebegin", "networkReachabilityDetails.openPortRange.begin")
            .Property("portrangeend", "networkReachabilityDetails.openPortRange.end")
            .Property("fixavailable", "fixAvailable")
            .Property("exploitavailable", "exploitAvailable")
            .DateTime("lastknownexploitat", "exploitabilityDetails.lastKnownExploitAt")
            .Property("epss_score_inspector", "epss.score")
            .Property("region", Region)
            .LabelWhen(InspectorLabels.Cve, "type", Conditions.IsOneOf("PACKAGE_VULNERABILITY"))
            .LabelWhen(InspectorLabels.SecurityIssue, "type", Conditions.IsOneOf("NETWORK_REACHABILITY"))
            .To("AFFECTS", Ec2Labels.AWSEC2Instance, resources.As(AffectedResources.Ids("AWS_EC2_INSTANCE")))
            .To("AFFECTS", EcrLabels.AWSECRImage, resources.As(AffectedResources.Digests))
            .To("AFFECTS", EcrLabels.AWSECRRepository, resources.As(AffectedResources.Ids("AWS_ECR_REPOSITORY")))
            .To("AFFECTS", LambdaLabels.AWSLambda, resources.As(AffectedResources.Ids("AWS_LAMBDA_FUNCTION")).As(Lists.Each(LambdaArns.Unqualified)))
            .From("RESOURCE", AccountLabels.AWSAccount, "awsAccountId")
            .From("MEMBER", AccountLabels.AWSAccount, "awsAccountId");

        Vulnerability(findings.Each("packageVulnerabilityDetails"), findings["findingArn"], findings["awsAccountId"]);
    }
}
