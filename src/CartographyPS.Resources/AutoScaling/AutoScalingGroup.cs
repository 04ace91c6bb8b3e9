using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.AutoScaling;

/// <summary>
/// Auto Scaling groups with the launch templates and configurations that they launch from, the instances that they hold and the subnets that
/// they launch in.
/// </summary>
internal sealed class AutoScalingGroup : ResourceType
{
    private const string MixedTemplate = "MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.";
    private const string OverridingTemplates = "MixedInstancesPolicy.LaunchTemplate.Overrides[].LaunchTemplateSpecification.";

    public AutoScalingGroup()
        : base("ec2:autoscalinggroup", Placement.Regional, "Auto Scaling groups with their launch configurations, instances and subnets.")
    {
        var groups = Call(AutoScalingOperations.DescribeAutoScalingGroups).Each("AutoScalingGroups");

        Groups(groups);
        Instances(groups.Each("Instances"), groups["AutoScalingGroupARN"]);
        Subnets(groups.Each("VPCZoneIdentifier", Lists.OfCommas), groups["AutoScalingGroupARN"]);
        Configurations(Call(AutoScalingOperations.DescribeLaunchConfigurations).Each("LaunchConfigurations"));
    }

    private void Groups(Source groups) =>
        Node(AutoScalingLabels.AWSAutoScalingGroup, groups)
            .Id("AutoScalingGroupARN")
            .Property("arn", "AutoScalingGroupARN")
            .Property("capacityrebalance", "CapacityRebalance")
            .Property("createdtime", "CreatedTime", Dates.PythonText)
            .Property("defaultcooldown", "DefaultCooldown")
            .Property("desiredcapacity", "DesiredCapacity")
            .Property("healthcheckgraceperiod", "HealthCheckGracePeriod")
            .Property("healthchecktype", "HealthCheckType")
            .Property("launchconfigurationname", "LaunchConfigurationName")
            .Property("launchtemplatename", Template("LaunchTemplateName"))
            .Property("launchtemplateid", Template("LaunchTemplateId"))
            .Property("launchtemplateversion", Template("Version"))
            .Property("maxinstancelifetime", "MaxInstanceLifetime")
            .Property("maxsize", "MaxSize")
            .Property("minsize", "MinSize")
            .Property("name", "AutoScalingGroupName")
            .Property("newinstancesprotectedfromscalein", "NewInstancesProtectedFromScaleIn")
            .Property("region", Region)
            .Property("status", "Status")
            .To("HAS_LAUNCH_TEMPLATE", Ec2Labels.AWSLaunchTemplate, Template("LaunchTemplateId"))
            .To("HAS_LAUNCH_TEMPLATE", Ec2Labels.AWSLaunchTemplate, OverridingTemplates + "LaunchTemplateId")
            .To("HAS_LAUNCH_CONFIG", AutoScalingLabels.AWSLaunchConfiguration, Key("place_and_name"), PlaceAndName)
            .OwnedByAccount();

    private void Configurations(Source configurations) =>
        Node(AutoScalingLabels.AWSLaunchConfiguration, configurations)
            .Id("LaunchConfigurationARN")
            .Key("place_and_name", PlaceAndName)
            .Property("arn", "LaunchConfigurationARN")
            .Property("image_id", "ImageId")
            .Property("key_name", "KeyName")
            .Property("name", "LaunchConfigurationName")
            .Property("security_groups", "SecurityGroups")
            .Property("instance_type", "InstanceType")
            .Property("kernel_id", "KernelId")
            .Property("ramdisk_id", "RamdiskId")
            .Property("instance_monitoring_enabled", "InstanceMonitoring.Enabled")
            .Property("spot_price", "SpotPrice")
            .Property("iam_instance_profile", "IamInstanceProfile")
            .Property("ebs_optimized", "EbsOptimized")
            .Property("associate_public_ip_address", "AssociatePublicIpAddress")
            .Property("placement_tenancy", "PlacementTenancy")
            .Property("region", Region)
            .OwnedByAccount();

    private void Instances(Source instances, Value group) =>
        Mention(Ec2Labels.AWSEC2Instance, instances)
            .WithoutSemanticLabel()
            .Id("InstanceId")
            .Property("instanceid", "InstanceId")
            .Property("region", Region)
            .To("MEMBER_AUTO_SCALE_GROUP", AutoScalingLabels.AWSAutoScalingGroup, group)
            .OwnedByAccount();

    private void Subnets(Source subnets, Value group) =>
        Mention(Ec2Labels.AWSEC2Subnet, subnets)
            .Id("Text")
            .Property("subnetid", "Text")
            .From("VPC_IDENTIFIER", AutoScalingLabels.AWSAutoScalingGroup, group)
            .OwnedByAccount();

    // A launch configuration's name is unique in its account and region only.
    private static Value PlaceAndName => Value.Format("{account}/{region}/{LaunchConfigurationName}");

    // A group with a mixed instances policy names its launch template there.
    private static Value Template(string member) => Value.FirstOf("LaunchTemplate." + member, MixedTemplate + member);
}
