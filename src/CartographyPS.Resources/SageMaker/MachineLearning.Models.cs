using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.SageMaker;

/// <content>Models, and the endpoints that serve them.</content>
internal sealed partial class MachineLearning
{
    private void Models(Source models)
    {
        var bucket = OfFirstContainer(models, "ModelDataUrl").As(S3Uris.Bucket);
        var package = OfFirstContainer(models, "ModelPackageName");

        Node(SageMakerLabels.AWSSageMakerModel, models)
            .Id("ModelArn")
            .Key(Place, In("ModelName"))
            .Property("arn", "ModelArn")
            .Property("model_name", "ModelName")
            .DateTime("creation_time", "CreationTime")
            .Property("execution_role_arn", "ExecutionRoleArn")
            .Property("primary_container_image", OfFirstContainer(models, "Image"))
            .Property("model_package_name", package)
            .Property("model_artifacts_s3_bucket_id", bucket)
            .Property("enable_network_isolation", "EnableNetworkIsolation")
            .Property("vpc_config_security_group_ids", "VpcConfig.SecurityGroupIds")
            .Property("vpc_config_subnets", "VpcConfig.Subnets")
            .Property("region", Region)
            .To("HAS_EXECUTION_ROLE", IamLabels.AWSRole, "arn", "ExecutionRoleArn")
            .To("REFERENCES_ARTIFACTS_IN", S3Labels.AWSS3Bucket, bucket)
            .To("DERIVES_FROM", SageMakerLabels.AWSSageMakerModelPackage, "arn", package)
            .OwnedByAccount();
    }

    private void EndpointConfigs(Source configs) =>
        Node(SageMakerLabels.AWSSageMakerEndpointConfig, configs)
            .Id("EndpointConfigArn")
            .Key(Place, In("EndpointConfigName"))
            .Property("arn", "EndpointConfigArn")
            .Property("endpoint_config_name", "EndpointConfigName")
            .DateTime("creation_time", "CreationTime")
            .Property("model_name", "ProductionVariants[].ModelName", Lists.First)
            .Property("kms_key_id", "KmsKeyId")
            .Property("region", Region)
            .To("USES", SageMakerLabels.AWSSageMakerModel, Key(Place), Value.Of(
                Joined.With("/"), Account, Region, configs["ProductionVariants[].ModelName"].As(Lists.First)))
            .OwnedByAccount();

    private void Endpoints(Source endpoints) =>
        Node(SageMakerLabels.AWSSageMakerEndpoint, endpoints)
            .Id("EndpointArn")
            .Property("arn", "EndpointArn")
            .Property("endpoint_name", "EndpointName")
            .Property("endpoint_config_name", "EndpointConfigName")
            .Property("endpoint_status", "EndpointStatus")
            .DateTime("creation_time", "CreationTime")
            .DateTime("last_modified_time", "LastModifiedTime")
            .Property("region", Region)
            .To("USES", SageMakerLabels.AWSSageMakerEndpointConfig, Key(Place), In("EndpointConfigName"))
            .OwnedByAccount();

    // A model has one container, or a list of those that a request goes through.
    private static Value OfFirstContainer(Source models, string member) =>
        Value.FirstOf(models["PrimaryContainer." + member], models["Containers"].As(Lists.MemberOfFirst(member)));
}
