using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.SageMaker;

/// <content>Where people work: notebook instances, Studio domains and their user profiles.</content>
internal sealed partial class MachineLearning
{
    // As Cartography, a notebook can start the jobs that run as the role it has itself.
    private void Notebooks(Source notebooks) =>
        Node(SageMakerLabels.AWSSageMakerNotebookInstance, notebooks)
            .Id("NotebookInstanceArn")
            .Property("arn", "NotebookInstanceArn")
            .Property("notebook_instance_name", "NotebookInstanceName")
            .Property("notebook_instance_status", "NotebookInstanceStatus")
            .Property("instance_type", "InstanceType")
            .Property("url", "Url")
            .DateTime("creation_time", "CreationTime")
            .DateTime("last_modified_time", "LastModifiedTime")
            .Property("subnet_id", "SubnetId")
            .Property("security_groups", "SecurityGroups")
            .Property("role_arn", "RoleArn")
            .Property("kms_key_id", "KmsKeyId")
            .Property("network_interface_id", "NetworkInterfaceId")
            .Property("direct_internet_access", "DirectInternetAccess")
            .Property("volume_size_in_gb", "VolumeSizeInGB")
            .Property("root_access", "RootAccess")
            .Property("platform_identifier", "PlatformIdentifier")
            .Property("region", Region)
            .To("HAS_EXECUTION_ROLE", IamLabels.AWSRole, "arn", "RoleArn")
            .To("CAN_INVOKE", SageMakerLabels.AWSSageMakerTrainingJob, "role_arn", "RoleArn")
            .OwnedByAccount();

    private void Domains(Source domains) =>
        Node(SageMakerLabels.AWSSageMakerDomain, domains)
            .Id("DomainArn")
            .Property("arn", "DomainArn")
            .Property("domain_id", "DomainId")
            .Property("domain_name", "DomainName")
            .Property("status", "Status")
            .DateTime("creation_time", "CreationTime")
            .DateTime("last_modified_time", "LastModifiedTime")
            .Property("url", "Url")
            .Property("home_efs_file_system_id", "HomeEfsFileSystemId")
            .Property("auth_mode", "AuthMode")
            .Property("region", Region)
            .OwnedByAccount();

    private void UserProfiles(Source listed)
    {
        var profiles = listed
            .Call(SageMakerOperations.DescribeUserProfile, ("UserProfileName", listed["UserProfileName"]), ("DomainId", listed["DomainId"]))
            .Named(listed.Format("{DomainId}/{UserProfileName}"))
            .Gone(Missing);

        Node(SageMakerLabels.AWSSageMakerUserProfile, profiles)
            .Id("UserProfileArn")
            .Property("arn", "UserProfileArn")
            .Property("user_profile_name", "UserProfileName")
            .Property("domain_id", "DomainId")
            .Property("status", "Status")
            .DateTime("creation_time", "CreationTime")
            .DateTime("last_modified_time", "LastModifiedTime")
            .Property("execution_role", "UserSettings.ExecutionRole")
            .Property("region", Region)
            .To("HAS_EXECUTION_ROLE", IamLabels.AWSRole, "arn", "UserSettings.ExecutionRole")
            .From("CONTAINS", SageMakerLabels.AWSSageMakerDomain, "domain_id", "DomainId")
            .OwnedByAccount();
    }
}
