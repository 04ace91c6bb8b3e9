using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Kms;

namespace CartographyPS.Resources.Ssm;

/// <summary>
/// What Systems Manager knows of the machines that it manages, their patches, and the account's parameters without their values. The
/// parameters that AWS publishes are <see cref="PublicParameter"/>.
/// </summary>
internal sealed class ManagedNodes : ResourceType
{
    public ManagedNodes()
        : base("ssm", Placement.Regional, "Managed nodes of Systems Manager with their patches, and parameters without their values.")
    {
        var nodes = Call(SsmOperations.DescribeInstanceInformation).Each("InstanceInformationList");
        Information(nodes);
        Patches(nodes);
        Parameters(Call(SsmOperations.DescribeParameters).Each("Parameters"));
    }

    private void Information(Source nodes) =>
        Node(SsmLabels.AWSSSMInstanceInformation, nodes)
            .Id("InstanceId")
            .Property("instance_id", "InstanceId")
            .Property("region", Region)
            .Property("ping_status", "PingStatus")
            .Property("last_ping_date_time", "LastPingDateTime", Dates.EpochSeconds)
            .Property("agent_version", "AgentVersion")
            .Property("is_latest_version", "IsLatestVersion")
            .Property("platform_type", "PlatformType")
            .Property("platform_name", "PlatformName")
            .Property("platform_version", "PlatformVersion")
            .Property("activation_id", "ActivationId")
            .Property("iam_role", "IamRole")
            .Property("registration_date", "RegistrationDate", Dates.EpochSeconds)
            .Property("resource_type", "ResourceType")
            .Property("name", "Name")
            .Property("ip_address", "IPAddress")
            .Property("computer_name", "ComputerName")
            .Property("association_status", "AssociationStatus")
            .Property("last_association_execution_date", "LastAssociationExecutionDate", Dates.EpochSeconds)
            .Property("last_successful_association_execution_date", "LastSuccessfulAssociationExecutionDate", Dates.EpochSeconds)
            .Property("source_id", "SourceId")
            .Property("source_type", "SourceType")
            .From("HAS_INFORMATION", Ec2Labels.AWSEC2Instance, "InstanceId")
            .OwnedByAccount();

    // InvalidInstanceId also means that the agent does not run or that the caller may not ask, so that no error says that a node is gone.
    private void Patches(Source nodes) =>
        Node(
            SsmLabels.AWSSSMInstancePatch,
            nodes.Call(SsmOperations.DescribeInstancePatches, ("InstanceId", nodes["InstanceId"])).Each("Patches"))
            .Id(Value.Of(Joined.WithDash, nodes["InstanceId"], "Title"))
            .Property("instance_id", nodes["InstanceId"])
            .Property("region", Region)
            .Property("title", "Title")
            .Property("kb_id", "KBId")
            .Property("classification", "Classification")
            .Property("severity", "Severity")
            .Property("state", "State")
            .Property("installed_time", "InstalledTime", Dates.EpochSeconds)
            .Property("cve_ids", "CVEIds", CveIds.Of)
            .From("HAS_PATCH", Ec2Labels.AWSEC2Instance, nodes["InstanceId"])
            .OwnedByAccount();

    private void Parameters(Source parameters) =>
        Node(SsmLabels.AWSSSMParameter, parameters)
            .Id("ARN")
            .Property("arn", "ARN")
            .Property("name", "Name")
            .Property("description", "Description")
            .Property("type", "Type")
            .Property("keyid", "KeyId")
            .Property("kms_key_id_short", "KeyId", ParameterKeys.ShortId)
            .Property("version", "Version")
            .Property("lastmodifieddate", "LastModifiedDate", Dates.EpochSeconds)
            .Property("tier", "Tier")
            .Property("lastmodifieduser", "LastModifiedUser")
            .Property("datatype", "DataType")
            .Property("allowedpattern", "AllowedPattern")
            .Property("policies_json", Value.FirstOf(((Value)"Policies").As(JsonText.Python), Value.Constant("[]")))
            .Property("region", Region)
            .LabelWhen("Secret", "Type", Conditions.IsOneOf("SecureString"))
            .To("ENCRYPTED_BY", KmsLabels.AWSKMSKey, "arn", Value.Of(KmsKeyIds.Arn, "KeyId", Value.Partition, Region, Account))
            .OwnedByAccount();
}
