using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Iam;

/// <summary>IAM instance profiles, their roles, and the instances that assume these: an instance names its profile only.</summary>
internal sealed class InstanceProfile : ResourceType
{
    public InstanceProfile()
        : base("iaminstanceprofiles", Placement.Global, "IAM instance profiles and their roles.")
    {
        var profiles = Call(IamOperations.ListInstanceProfiles).Each("InstanceProfiles");

        Node(IamLabels.AWSInstanceProfile, profiles)
            .Id("Arn")
            .Property("arn", "Arn")
            .DateTime("createdate", "CreateDate")
            .Property("instance_profile_id", "InstanceProfileId")
            .Property("instance_profile_name", "InstanceProfileName")
            .Property("path", "Path")
            .To("ASSOCIATED_WITH", IamLabels.AWSRole, "arn", "Roles[].Arn")
            .OwnedByAccount();

        Edge("ASSUMES", profiles)
            .From(Ec2Labels.AWSEC2Instance, "iaminstanceprofile", "Arn")
            .To(IamLabels.AWSRole, "arn", "Roles[].Arn")
            .WithinSubResource(AccountLabels.AWSAccount, Account);
    }
}
