using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Bedrock;

/// <summary>Operations of Bedrock and of its agents.</summary>
internal static class BedrockOperations
{
    public static readonly Operation ListFoundationModels = Operation.Of("bedrock");
    public static readonly Operation ListCustomModels = Operation.Of("bedrock");
    public static readonly Operation GetCustomModel = Operation.Of("bedrock");
    public static readonly Operation ListProvisionedModelThroughputs = Operation.Of("bedrock");
    public static readonly Operation ListGuardrails = Operation.Of("bedrock");
    public static readonly Operation GetGuardrail = Operation.Of("bedrock");
    public static readonly Operation ListKnowledgeBases = Operation.Of("bedrock-agent");
    public static readonly Operation GetKnowledgeBase = Operation.Of("bedrock-agent");
    public static readonly Operation ListDataSources = Operation.Of("bedrock-agent");
    public static readonly Operation GetDataSource = Operation.Of("bedrock-agent");
    public static readonly Operation ListAgents = Operation.Of("bedrock-agent");
    public static readonly Operation GetAgent = Operation.Of("bedrock-agent");
    public static readonly Operation ListAgentKnowledgeBases = Operation.Of("bedrock-agent");
    public static readonly Operation ListAgentActionGroups = Operation.Of("bedrock-agent");
    public static readonly Operation GetAgentActionGroup = Operation.Of("bedrock-agent");
}
