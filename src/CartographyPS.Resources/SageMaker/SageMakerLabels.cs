using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.SageMaker;

/// <summary>Labels of SageMaker.</summary>
internal static class SageMakerLabels
{
    public static readonly Label AWSSageMakerNotebookInstance = Label.Of();
    public static readonly Label AWSSageMakerDomain = Label.Of();
    public static readonly Label AWSSageMakerUserProfile = Label.Of();
    public static readonly Label AWSSageMakerTrainingJob = Label.Of();
    public static readonly Label AWSSageMakerTransformJob = Label.Of();

    public static readonly Label AWSSageMakerModel = Label.Of([], new Ontology("AIModel")
        .Field("name", "model_name")
        .Constant("provider", "aws")
        .Constant("type", "custom"));

    public static readonly Label AWSSageMakerEndpointConfig = Label.Of();
    public static readonly Label AWSSageMakerEndpoint = Label.Of();
    public static readonly Label AWSSageMakerModelPackageGroup = Label.Of();
    public static readonly Label AWSSageMakerModelPackage = Label.Of();
}
