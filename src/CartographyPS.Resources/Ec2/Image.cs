using CartographyPS.Engine.Resources;
using CartographyPS.Resources.AutoScaling;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>
/// Machine images (AMIs): those of the account, and those of others that its instances, launch templates and launch configurations name.
/// </summary>
internal sealed class Image : ResourceType
{
    public Image()
        : base("ec2:images", Placement.Regional, "AMIs of the account, and those of others that it launches instances from.")
    {
        var instances = Call(Ec2Operations.DescribeInstances).Each("Reservations").Each("Instances");
        var templates = Call(Ec2Operations.DescribeLaunchTemplates).Each("LaunchTemplates");
        var versions = templates
            .Call(Ec2Operations.DescribeLaunchTemplateVersions, ("LaunchTemplateId", templates["LaunchTemplateId"]))
            .Gone("InvalidLaunchTemplateId.NotFound")
            .Each("LaunchTemplateVersions");
        var configurations = Call(AutoScalingOperations.DescribeLaunchConfigurations).Each("LaunchConfigurations");

        Images(Call(Ec2Operations.DescribeImages, ("Owners", Value.Constant(new[] { "self" }))).Each("Images"));
        Images(Named(instances, "ImageId"));
        Images(Named(versions, "LaunchTemplateData.ImageId"));
        Images(Named(configurations, "ImageId"));
    }

    private void Images(Source images) =>
        Node(Ec2Labels.AWSEC2Image, images)
            .Id(Value.Format("{ImageId}|{region}"))
            .Property("imageid", "ImageId")
            .Property("name", "Name")
            .Property("creationdate", "CreationDate")
            .Property("architecture", "Architecture")
            .Property("location", "ImageLocation")
            .Property("type", "ImageType")
            .Property("ispublic", "Public")
            .Property("platform", "Platform")
            .Property("platform_details", "PlatformDetails")
            .Property("usageoperation", "UsageOperation")
            .Property("state", "State")
            .Property("description", "Description")
            .Property("enasupport", "EnaSupport")
            .Property("hypervisor", "Hypervisor")
            .Property("rootdevicename", "RootDeviceName")
            .Property("rootdevicetype", "RootDeviceType")
            .Property("virtualizationtype", "VirtualizationType")
            .Property("sriov_net_support", "SriovNetSupport")
            .Property("bootmode", "BootMode")
            .Property("owner", "OwnerId")
            .Property("image_owner_alias", "ImageOwnerAlias")
            .Property("kernel_id", "KernelId")
            .Property("ramdisk_id", "RamdiskId")
            .Property("region", Region)
            .OwnedByAccount();

    // A launch template may name a parameter that holds the id (resolve:ssm:...) instead of an image.
    private static BatchSource Named(ItemSource users, Value image) =>
        users.Each(".").Where(image, Conditions.StartsWith("ami-"))
            .Batch(Ec2Operations.DescribeImages, "ImageIds", 200, image, "Images[].ImageId")
            .SplittingOn("InvalidAMIID.NotFound", "InvalidAMIID.Unavailable", "InvalidAMIID.Malformed");
}
