using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>EC2 launch templates and their versions. A template that is gone when its versions are asked for is not stated.</summary>
internal sealed class LaunchTemplate : ResourceType
{
    public LaunchTemplate()
        : base("ec2:launch_templates", Placement.Regional, "EC2 launch templates and all their versions.")
    {
        var templates = Call(Ec2Operations.DescribeLaunchTemplates).Each("LaunchTemplates");
        var pages = templates
            .Call(Ec2Operations.DescribeLaunchTemplateVersions, ("LaunchTemplateId", templates["LaunchTemplateId"]))
            .Gone("InvalidLaunchTemplateId.NotFound");

        Node(Ec2Labels.AWSLaunchTemplate, pages)
            .Id(templates["LaunchTemplateId"])
            .Property("launch_template_id", templates["LaunchTemplateId"])
            .Property("name", templates["LaunchTemplateName"])
            .Property("create_time", templates["CreateTime"], Dates.WholeSecondsText)
            .Property("created_by", templates["CreatedBy"])
            .Property("default_version_number", templates["DefaultVersionNumber"])
            .Property("latest_version_number", templates["LatestVersionNumber"])
            .Property("region", Region)
            .OwnedByAccount();

        Node(Ec2Labels.AWSLaunchTemplateVersion, pages.Each("LaunchTemplateVersions"))
            .Id(Value.Format("{LaunchTemplateId}-{VersionNumber}"))
            .Property("name", "LaunchTemplateName")
            .Property("create_time", "CreateTime", Dates.WholeSecondsText)
            .Property("created_by", "CreatedBy")
            .Property("default_version", "DefaultVersion")
            .Property("version_number", "VersionNumber")
            .Property("version_description", "VersionDescription")
            .Property("kernel_id", "LaunchTemplateData.KernelId")
            .Property("ebs_optimized", "LaunchTemplateData.EbsOptimized")
            .Property("iam_instance_profile_arn", "LaunchTemplateData.IamInstanceProfile.Arn")
            .Property("iam_instance_profile_name", "LaunchTemplateData.IamInstanceProfile.Name")
            .Property("image_id", "LaunchTemplateData.ImageId")
            .Property("instance_type", "LaunchTemplateData.InstanceType")
            .Property("key_name", "LaunchTemplateData.KeyName")
            .Property("monitoring_enabled", "LaunchTemplateData.Monitoring.Enabled")
            .Property("ramdisk_id", "LaunchTemplateData.RamDiskId")
            .Property("disable_api_termination", "LaunchTemplateData.DisableApiTermination")
            .Property("instance_initiated_shutdown_behavior", "LaunchTemplateData.InstanceInitiatedShutdownBehavior")
            .Property("security_group_ids", "LaunchTemplateData.SecurityGroupIds")
            .Property("security_groups", "LaunchTemplateData.SecurityGroups")
            .Property("region", Region)
            .From("VERSION", Ec2Labels.AWSLaunchTemplate, "LaunchTemplateId")
            .OwnedByAccount();
    }
}
