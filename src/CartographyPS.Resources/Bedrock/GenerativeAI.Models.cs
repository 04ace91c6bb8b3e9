using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.Bedrock;

/// <content>Foundation models, which all accounts share, custom models, and the capacity bought for both.</content>
internal sealed partial class GenerativeAI
{
    private void FoundationModels(Source models) =>
        Node(BedrockLabels.AWSBedrockFoundationModel, models)
            .Id("modelArn")
            .Property("arn", "modelArn")
            .Property("model_id", "modelId")
            .Property("model_name", "modelName")
            .Property("provider_name", "providerName")
            .Property("input_modalities", "inputModalities")
            .Property("output_modalities", "outputModalities")
            .Property("response_streaming_supported", "responseStreamingSupported")
            .Property("customizations_supported", "customizationsSupported")
            .Property("inference_types_supported", "inferenceTypesSupported")
            .Property("model_lifecycle_status", "modelLifecycle.status")
            .Property("region", Region)
            .OwnedByAccount();

    private void CustomModels(Source listed)
    {
        // Only the list has the name of the model that a model is based on.
        Node(BedrockLabels.AWSBedrockCustomModel, listed)
            .Id("modelArn")
            .Property("arn", "modelArn")
            .Property("model_name", "modelName")
            .Property("base_model_arn", "baseModelArn")
            .Property("base_model_name", "baseModelName")
            .Property("customization_type", "customizationType")
            .DateTime("creation_time", "creationTime")
            .Property("region", Region)
            .To("BASED_ON", BedrockLabels.AWSBedrockFoundationModel, "baseModelArn")
            .OwnedByAccount();

        var models = listed.Call(BedrockOperations.GetCustomModel, ("modelIdentifier", listed["modelArn"])).Gone(Missing);
        Node(BedrockLabels.AWSBedrockCustomModel, models)
            .Id(listed["modelArn"])
            .Property("job_arn", "jobArn")
            .Property("job_name", "jobName")
            .Property("status", "modelStatus")
            .Property("training_data_s3_uri", "trainingDataConfig.s3Uri")
            .Property("output_data_s3_uri", "outputDataConfig.s3Uri")
            .To("TRAINED_FROM", S3Labels.AWSS3Bucket, "name", models["trainingDataConfig.s3Uri"].As(S3Uris.Bucket));
    }

    private void Throughputs(Source throughputs) =>
        Node(BedrockLabels.AWSBedrockProvisionedModelThroughput, throughputs)
            .Id("provisionedModelArn")
            .Property("arn", "provisionedModelArn")
            .Property("provisioned_model_name", "provisionedModelName")
            .Property("model_arn", "modelArn")
            .Property("desired_model_arn", "desiredModelArn")
            .Property("foundation_model_arn", "foundationModelArn")
            .Property("model_units", "modelUnits")
            .Property("desired_model_units", "desiredModelUnits")
            .Property("status", "status")
            .Property("commitment_duration", "commitmentDuration")
            .DateTime("commitment_expiration_time", "commitmentExpirationTime")
            .DateTime("creation_time", "creationTime")
            .DateTime("last_modified_time", "lastModifiedTime")
            .Property("region", Region)
            .To("PROVIDES_CAPACITY_FOR", BedrockLabels.AWSBedrockFoundationModel, "modelArn")
            .To("PROVIDES_CAPACITY_FOR", BedrockLabels.AWSBedrockCustomModel, "modelArn")
            .OwnedByAccount();
}
