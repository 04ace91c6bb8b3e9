using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.SageMaker;

/// <content>Training and transform jobs.</content>
internal sealed partial class MachineLearning
{
    private void TrainingJobs(Source jobs)
    {
        var input = jobs["InputDataConfig[].DataSource.S3DataSource.S3Uri"].As(Lists.First).As(S3Uris.Bucket);
        var output = jobs["OutputDataConfig.S3OutputPath"].As(S3Uris.Bucket);

        Node(SageMakerLabels.AWSSageMakerTrainingJob, jobs)
            .Id("TrainingJobArn")
            .Property("arn", "TrainingJobArn")
            .Property("training_job_name", "TrainingJobName")
            .Property("training_job_status", "TrainingJobStatus")
            .Property("secondary_status", "SecondaryStatus")
            .Property("algorithm_specification_training_image", "AlgorithmSpecification.TrainingImage")
            .Property("algorithm_specification_training_input_mode", "AlgorithmSpecification.TrainingInputMode")
            .Property("role_arn", "RoleArn")
            .DateTime("creation_time", "CreationTime")
            .DateTime("training_start_time", "TrainingStartTime")
            .DateTime("training_end_time", "TrainingEndTime")
            .DateTime("last_modified_time", "LastModifiedTime")
            .Property("billable_time_in_seconds", "BillableTimeInSeconds")
            .Property("training_time_in_seconds", "TrainingTimeInSeconds")
            .Property("enable_network_isolation", "EnableNetworkIsolation")
            .Property("enable_inter_container_traffic_encryption", "EnableInterContainerTrafficEncryption")
            .Property("enable_managed_spot_training", "EnableManagedSpotTraining")
            .Property("input_data_s3_bucket_id", input)
            .Property("output_data_s3_bucket_id", output)
            .Property("region", Region)
            .To("HAS_EXECUTION_ROLE", IamLabels.AWSRole, "arn", "RoleArn")
            .To("READS_FROM", S3Labels.AWSS3Bucket, input)
            .To("PRODUCES_MODEL_ARTIFACT", S3Labels.AWSS3Bucket, output)
            .OwnedByAccount();
    }

    private void TransformJobs(Source jobs)
    {
        var output = jobs["TransformOutput.S3OutputPath"].As(S3Uris.Bucket);

        Node(SageMakerLabels.AWSSageMakerTransformJob, jobs)
            .Id("TransformJobArn")
            .Property("arn", "TransformJobArn")
            .Property("transform_job_name", "TransformJobName")
            .Property("transform_job_status", "TransformJobStatus")
            .Property("model_name", "ModelName")
            .Property("max_concurrent_transforms", "MaxConcurrentTransforms")
            .Property("max_payload_in_mb", "MaxPayloadInMB")
            .Property("batch_strategy", "BatchStrategy")
            .DateTime("creation_time", "CreationTime")
            .DateTime("transform_start_time", "TransformStartTime")
            .DateTime("transform_end_time", "TransformEndTime")
            .Property("output_data_s3_bucket_id", output)
            .Property("region", Region)
            .To("USES", SageMakerLabels.AWSSageMakerModel, Key(Place), In("ModelName"))
            .To("WRITES_TO", S3Labels.AWSS3Bucket, output)
            .OwnedByAccount();
    }
}
