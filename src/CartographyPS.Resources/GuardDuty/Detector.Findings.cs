using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Eks;
using CartographyPS.Resources.Iam;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.GuardDuty;

/// <content>The findings of a detector, and what they are about.</content>
internal sealed partial class Detector
{
    // As Cartography: all severities, when none is chosen.
    private const string Any = "ANY";

    private static readonly Value LeastSeverity = Value.FirstOf(Value.Setting("GuardDutySeverity"), Value.Constant(Any)).As(FindingSeverity.From);

    private static readonly Value Criteria = Value.Json(("Criterion", Value.Json(
        ("service.archived", Value.Json(("Equals", Value.List(Value.Constant("false"))))),
        ("severity", Value.Json(("GreaterThanOrEqual", LeastSeverity))))));

    private void Findings(Source detectors)
    {
        var ids = detectors
            .Call(GuardDutyOperations.ListFindings, ("DetectorId", detectors["."]), ("FindingCriteria", Criteria))
            .Gone(Missing)
            .Each("FindingIds");
        var findings = ids
            .Batch(GuardDutyOperations.GetFindings, "FindingIds", 50, ids["."], "Findings[].Id", ("DetectorId", detectors["."]))
            .Gone(Missing);

        Node(GuardDutyLabels.AWSGuardDutyFinding, findings)
            .Id("Id")
            .Fleeting()
            .Property("arn", "Arn")
            .Property("title", "Title")
            .Property("description", "Description")
            .Property("type", "Type")
            .Property("severity", "Severity")
            .Property("severity_label", "Severity", FindingSeverity.Word)
            .Property("confidence", "Confidence")
            .Property("createdat", "CreatedAt")
            .Property("updatedat", "UpdatedAt")
            .Property("eventfirstseen", "Service.EventFirstSeen")
            .Property("eventlastseen", "Service.EventLastSeen")
            .Property("accountid", "AccountId")
            .Property("region", "Region")
            .Property("detectorid", "Service.DetectorId")
            .Property("resource_type", "Resource.ResourceType")
            .Property("archived", "Service.Archived")
            .Property("sample", "Service.AdditionalInfo.Value", FindingDetails.IsSample)
            .Property("service_action_type", "Service.Action.ActionType")
            .Property("service_count", "Service.Count")
            .Property("service_resource_role", "Service.ResourceRole")
            .To("DETECTED_BY", GuardDutyLabels.AWSGuardDutyDetector, "Service.DetectorId")
            .OwnedByAccount();

        ApiCall(findings.Each("Service.Action.AwsApiCallAction"), findings["Id"]);
        Resource(Of(findings, "Instance"), "Resource.InstanceDetails.InstanceId")
            .To("AFFECTS", Ec2Labels.AWSEC2Instance, "Resource.InstanceDetails.InstanceId");
        Bucket(Of(findings, "S3Bucket"));
        Cluster(Of(findings, "EKSCluster"));
        AccessKey(Of(findings, "AccessKey"));
    }

    private void ApiCall(Source calls, Value finding)
    {
        const string Remote = "RemoteIpDetails.";

        Node(GuardDutyLabels.AWSGuardDutyFinding, calls)
            .Id(finding)
            .Property("api_call_name", "Api")
            .Property("api_call_service_name", "ServiceName")
            .Property("api_call_caller_type", "CallerType")
            .Property("api_call_error_code", "ErrorCode")
            .Property("api_call_remote_ip", Value.FirstOf(Remote + "IpAddressV4", Remote + "IpAddressV6"))
            .Property("api_call_remote_country", Remote + "Country.CountryName")
            .Property("api_call_remote_city", Remote + "City.CityName")
            .Property("api_call_remote_org", Remote + "Organization.Org")
            .Property("api_call_remote_asn", Remote + "Organization.Asn")
            .Property("api_call_remote_asn_org", Remote + "Organization.AsnOrg")
            .Property("api_call_remote_isp", Remote + "Organization.Isp")
            .Property("api_call_remote_lat", Remote + "GeoLocation.Lat")
            .Property("api_call_remote_lon", Remote + "GeoLocation.Lon")
            .Property("api_call_remote_account_id", "RemoteAccountDetails.AccountId")
            .Property("api_call_remote_account_affiliated", "RemoteAccountDetails.Affiliated")
            .To("REMOTE_ACCOUNT", AccountLabels.AWSAccount, "RemoteAccountDetails.AccountId");
    }

    private void Bucket(Source findings)
    {
        var bucket = findings["Resource.S3BucketDetails[].Name"].As(Lists.First);
        Resource(findings, bucket).To("AFFECTS", S3Labels.AWSS3Bucket, bucket);
    }

    private void Cluster(Source findings) =>
        Node(GuardDutyLabels.AWSGuardDutyFinding, findings)
            .Id("Id")
            .Property("eks_cluster_arn", "Resource.EksClusterDetails.Arn")
            .To("AFFECTS", EksLabels.AWSEKSCluster, "Resource.EksClusterDetails.Arn");

    private void AccessKey(Source findings)
    {
        const string Key = "Resource.AccessKeyDetails.";
        var user = Value.Of(FindingDetails.User, Key + "PrincipalId", Key + "UserType");
        var role = Value.Of(FindingDetails.Role, Key + "PrincipalId", Key + "UserType");

        Node(GuardDutyLabels.AWSGuardDutyFinding, findings)
            .Id("Id")
            .Property("access_key_id", Key + "AccessKeyId")
            .Property("principal_user_id", user)
            .Property("principal_role_id", role)
            .To("AFFECTS", IamLabels.AWSAccountAccessKey, Key + "AccessKeyId")
            .To("AFFECTS", IamLabels.AWSUser, "userid", user)
            .To("AFFECTS", IamLabels.AWSRole, "roleid", role);
    }

    private NodeDefinition Resource(Source findings, Value id) =>
        Node(GuardDutyLabels.AWSGuardDutyFinding, findings).Id("Id").Property("resource_id", id);

    private static ItemSource Of(Source findings, string kind) => findings.Each(".").Where("Resource.ResourceType", Conditions.IsOneOf(kind));
}
