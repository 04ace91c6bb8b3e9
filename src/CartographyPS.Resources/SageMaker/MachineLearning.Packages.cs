using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.SageMaker;

/// <content>The model registry: groups of model packages, and the packages, those with versions too.</content>
internal sealed partial class MachineLearning
{
    private void ModelPackageGroups(Source groups) =>
        Node(SageMakerLabels.AWSSageMakerModelPackageGroup, groups)
            .Id("ModelPackageGroupArn")
            .Key(Place, In("ModelPackageGroupName"))
            .Property("arn", "ModelPackageGroupArn")
            .Property("model_package_group_name", "ModelPackageGroupName")
            .Property("model_package_group_description", "ModelPackageGroupDescription")
            .DateTime("creation_time", "CreationTime")
            .Property("model_package_group_status", "ModelPackageGroupStatus")
            .Property("region", Region)
            .OwnedByAccount();

    private void ModelPackages(Source listed)
    {
        var packages = listed.Call(SageMakerOperations.DescribeModelPackage, ("ModelPackageName", listed["ModelPackageArn"])).Gone(Missing);
        var bucket = packages["InferenceSpecification.Containers"].As(Lists.MemberOfFirst("ModelDataUrl")).As(S3Uris.Bucket);

        Node(SageMakerLabels.AWSSageMakerModelPackage, packages)
            .Id("ModelPackageArn")
            .Property("arn", "ModelPackageArn")
            .Property("model_package_name", "ModelPackageName")
            .Property("model_package_group_name", "ModelPackageGroupName")
            .Property("model_package_version", "ModelPackageVersion")
            .Property("model_package_description", "ModelPackageDescription")
            .Property("model_package_status", "ModelPackageStatus")
            .Property("model_approval_status", "ModelApprovalStatus")
            .DateTime("creation_time", "CreationTime")
            .DateTime("last_modified_time", "LastModifiedTime")
            .Property("model_artifacts_s3_bucket_id", bucket)
            .Property("region", Region)
            .To("MEMBER_OF", SageMakerLabels.AWSSageMakerModelPackageGroup, Key(Place), In("ModelPackageGroupName"))
            .To("REFERENCES_ARTIFACTS_IN", S3Labels.AWSS3Bucket, bucket)
            .OwnedByAccount();
    }
}
