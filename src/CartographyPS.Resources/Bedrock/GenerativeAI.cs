using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Bedrock;

/// <summary>Bedrock's models, the capacity bought for them, guardrails, knowledge bases and agents.</summary>
internal sealed partial class GenerativeAI : ResourceType
{
    private const string Missing = "ResourceNotFoundException";

    public GenerativeAI()
        : base("bedrock", Placement.Regional, "Bedrock foundation and custom models, provisioned throughput, guardrails, knowledge bases and agents.")
    {
        FoundationModels(Call(BedrockOperations.ListFoundationModels).Each("modelSummaries"));

        // Regions without custom models do not know the operation.
        CustomModels(Call(BedrockOperations.ListCustomModels)
            .KnownAbsent(ErrorSign.Of("ValidationException", "Unknown operation"))
            .Each("modelSummaries"));
        Throughputs(Call(BedrockOperations.ListProvisionedModelThroughputs).Each("provisionedModelSummaries"));
        Guardrails(Call(BedrockOperations.ListGuardrails).Each("guardrails"));
        KnowledgeBases(Call(BedrockOperations.ListKnowledgeBases).Each("knowledgeBaseSummaries"));
        Agents(Call(BedrockOperations.ListAgents).Each("agentSummaries"));
    }
}
