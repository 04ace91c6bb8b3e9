using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Bedrock;

/// <summary>Labels of Bedrock.</summary>
internal static class BedrockLabels
{
    private const string AIModel = nameof(AIModel);

    public static readonly Label AWSBedrockFoundationModel = Label.Of([], new Ontology(AIModel)
        .Field("name", "model_name")
        .Field("provider", "provider_name")
        .Field("status", "model_lifecycle_status", Mapping.Of(("ACTIVE", "active"), ("LEGACY", "legacy")))
        .Constant("type", "foundation"));

    public static readonly Label AWSBedrockCustomModel = Label.Of([], new Ontology(AIModel)
        .Field("name", "model_name")
        .Constant("provider", "aws")
        .Field("status", "status", Mapping.Of(("Active", "active"), ("Creating", "creating"), ("Failed", "failed")))
        .Field("type", "customization_type", Mapping.Of(
            ("FINE_TUNING", "fine-tuned"), ("CONTINUED_PRE_TRAINING", "custom"), ("DISTILLATION", "custom"), ("IMPORTED", "custom"))));

    public static readonly Label AWSBedrockProvisionedModelThroughput = Label.Of();
    public static readonly Label AWSBedrockGuardrail = Label.Of();
    public static readonly Label AWSBedrockKnowledgeBase = Label.Of();
    public static readonly Label AWSBedrockAgent = Label.Of();
}
