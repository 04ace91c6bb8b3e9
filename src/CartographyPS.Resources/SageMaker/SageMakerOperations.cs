using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.SageMaker;

/// <summary>Operations of SageMaker.</summary>
internal static class SageMakerOperations
{
    public static readonly Operation ListNotebookInstances = Operation.Of("sagemaker");
    public static readonly Operation DescribeNotebookInstance = Operation.Of("sagemaker");
    public static readonly Operation ListDomains = Operation.Of("sagemaker");
    public static readonly Operation DescribeDomain = Operation.Of("sagemaker");
    public static readonly Operation ListUserProfiles = Operation.Of("sagemaker");
    public static readonly Operation DescribeUserProfile = Operation.Of("sagemaker");
    public static readonly Operation ListTrainingJobs = Operation.Of("sagemaker");
    public static readonly Operation DescribeTrainingJob = Operation.Of("sagemaker");
    public static readonly Operation ListTransformJobs = Operation.Of("sagemaker");
    public static readonly Operation DescribeTransformJob = Operation.Of("sagemaker");
    public static readonly Operation ListModels = Operation.Of("sagemaker");
    public static readonly Operation DescribeModel = Operation.Of("sagemaker");
    public static readonly Operation ListEndpointConfigs = Operation.Of("sagemaker");
    public static readonly Operation DescribeEndpointConfig = Operation.Of("sagemaker");
    public static readonly Operation ListEndpoints = Operation.Of("sagemaker");
    public static readonly Operation DescribeEndpoint = Operation.Of("sagemaker");
    public static readonly Operation ListModelPackageGroups = Operation.Of("sagemaker");
    public static readonly Operation DescribeModelPackageGroup = Operation.Of("sagemaker");
    public static readonly Operation ListModelPackages = Operation.Of("sagemaker");
    public static readonly Operation DescribeModelPackage = Operation.Of("sagemaker");
}
