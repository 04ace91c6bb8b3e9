using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.SageMaker;

/// <summary>SageMaker's notebooks, domains, jobs, models, endpoints and model packages.</summary>
internal sealed partial class MachineLearning : ResourceType
{
    // Names of models, configurations and groups are unique in a region of an account; what uses them has only their names.
    private const string Place = "place";

    // Each kind says in words of its own that the item is not there.
    private static readonly ErrorSign[] Missing =
    [
        "ResourceNotFound", ErrorSign.Of("ValidationException", "Could not find"), ErrorSign.Of("ValidationException", "RecordNotFound"),
        ErrorSign.Of("ValidationException", "does not exist"),
    ];

    public MachineLearning()
        : base("sagemaker", Placement.Regional, "SageMaker notebooks, domains, user profiles, jobs, models, endpoints and model packages.")
    {
        Notebooks(Described(
            Call(SageMakerOperations.ListNotebookInstances).Each("NotebookInstances"),
            SageMakerOperations.DescribeNotebookInstance, "NotebookInstanceName"));
        Domains(Described(Call(SageMakerOperations.ListDomains).Each("Domains"), SageMakerOperations.DescribeDomain, "DomainId"));
        UserProfiles(Call(SageMakerOperations.ListUserProfiles).Each("UserProfiles"));
        TrainingJobs(Described(
            Call(SageMakerOperations.ListTrainingJobs).Each("TrainingJobSummaries"), SageMakerOperations.DescribeTrainingJob, "TrainingJobName"));
        TransformJobs(Described(
            Call(SageMakerOperations.ListTransformJobs).Each("TransformJobSummaries"), SageMakerOperations.DescribeTransformJob, "TransformJobName"));
        Models(Described(Call(SageMakerOperations.ListModels).Each("Models"), SageMakerOperations.DescribeModel, "ModelName"));
        EndpointConfigs(Described(
            Call(SageMakerOperations.ListEndpointConfigs).Each("EndpointConfigs"),
            SageMakerOperations.DescribeEndpointConfig, "EndpointConfigName"));
        Endpoints(Described(Call(SageMakerOperations.ListEndpoints).Each("Endpoints"), SageMakerOperations.DescribeEndpoint, "EndpointName"));
        ModelPackageGroups(Described(
            Call(SageMakerOperations.ListModelPackageGroups).Each("ModelPackageGroupSummaryList"),
            SageMakerOperations.DescribeModelPackageGroup, "ModelPackageGroupName"));
        ModelPackages(Call(SageMakerOperations.ListModelPackages, ("ModelPackageType", Value.Constant("Both"))).Each("ModelPackageSummaryList"));
    }

    private static CallSource Described(Source items, Operation operation, string name) =>
        items.Call(operation, (name, items[name])).Gone(Missing);

    private static Value In(string name) => Value.Format("{account}/{region}/{" + name + "}");
}
