using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;
using CartographyPS.Resources.Lambda;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.Bedrock;

/// <content>Guardrails, knowledge bases and agents.</content>
internal sealed partial class GenerativeAI
{
    private const string KnowledgeBaseArn = "arn:{partition}:bedrock:{region}:{account}:knowledge-base/{knowledgeBaseId}";

    // The version of an agent that is worked on, which every agent has.
    private static readonly Value Draft = Value.Constant("DRAFT");

    private void Guardrails(Source guardrails)
    {
        Node(BedrockLabels.AWSBedrockGuardrail, guardrails)
            .Id("arn")
            .Property("arn", "arn")
            .Property("guardrail_id", "id")
            .Property("name", "name")
            .Property("description", "description")
            .Property("version", "version")
            .Property("status", "status")
            .DateTime("created_at", "createdAt")
            .DateTime("updated_at", "updatedAt")
            .Property("region", Region)
            .OwnedByAccount();

        Node(BedrockLabels.AWSBedrockGuardrail, guardrails
                .Call(BedrockOperations.GetGuardrail, ("guardrailIdentifier", guardrails["id"]))
                .Gone(Missing))
            .Id(guardrails["arn"])
            .Property("blocked_input_messaging", "blockedInputMessaging")
            .Property("blocked_outputs_messaging", "blockedOutputsMessaging");
    }

    private void KnowledgeBases(Source listed)
    {
        var bases = listed
            .Call(BedrockOperations.GetKnowledgeBase, ("knowledgeBaseId", listed["knowledgeBaseId"]))
            .Gone(Missing)
            .Each("knowledgeBase");

        Node(BedrockLabels.AWSBedrockKnowledgeBase, bases)
            .Id("knowledgeBaseArn")
            .Property("arn", "knowledgeBaseArn")
            .Property("knowledge_base_id", "knowledgeBaseId")
            .Property("name", "name")
            .Property("description", "description")
            .Property("role_arn", "roleArn")
            .Property("knowledge_base_configuration_type", "knowledgeBaseConfiguration.type")
            .Property("storage_configuration_type", "storageConfiguration.type")
            .Property("status", "status")
            .DateTime("created_at", "createdAt")
            .DateTime("updated_at", "updatedAt")
            .Property("region", Region)
            .To(
                "USES_EMBEDDING_MODEL", BedrockLabels.AWSBedrockFoundationModel,
                "knowledgeBaseConfiguration.vectorKnowledgeBaseConfiguration.embeddingModelArn")
            .OwnedByAccount();

        var sources = listed
            .Call(BedrockOperations.ListDataSources, ("knowledgeBaseId", listed["knowledgeBaseId"]))
            .Gone(Missing)
            .Each("dataSourceSummaries");
        var details = sources
            .Call(BedrockOperations.GetDataSource, ("dataSourceId", sources["dataSourceId"]), ("knowledgeBaseId", listed["knowledgeBaseId"]))
            .Gone(Missing)
            .Each("dataSource.dataSourceConfiguration.s3Configuration");
        Edge("SOURCES_DATA_FROM", details)
            .From(BedrockLabels.AWSBedrockKnowledgeBase, "id", listed.Format(KnowledgeBaseArn))
            .To(S3Labels.AWSS3Bucket, "name", details["bucketArn"].As(Arns.LastPart));
    }

    private void Agents(Source listed)
    {
        var id = listed["agentId"];
        var agents = listed.Call(BedrockOperations.GetAgent, ("agentId", id)).Gone(Missing).Each("agent");
        var model = Value.Of(BedrockArns.Model, "foundationModel", Value.Partition, Region);

        Node(BedrockLabels.AWSBedrockAgent, agents)
            .Id("agentArn")
            .Property("arn", "agentArn")
            .Property("agent_id", "agentId")
            .Property("agent_name", "agentName")
            .Property("agent_status", "agentStatus")
            .Property("description", "description")
            .Property("instruction", "instruction")
            .Property("foundation_model", "foundationModel")
            .Property("agent_resource_role_arn", "agentResourceRoleArn")
            .Property("idle_session_ttl_in_seconds", "idleSessionTTLInSeconds")
            .DateTime("created_at", "createdAt")
            .DateTime("updated_at", "updatedAt")
            .DateTime("prepared_at", "preparedAt")
            .Property("region", Region)
            .To("USES_MODEL", BedrockLabels.AWSBedrockFoundationModel, model)
            .To("USES_MODEL", BedrockLabels.AWSBedrockCustomModel, model)
            .To("USES_MODEL", BedrockLabels.AWSBedrockProvisionedModelThroughput, model)
            .To("HAS_ROLE", IamLabels.AWSRole, "arn", "agentResourceRoleArn")
            .From("APPLIED_TO", BedrockLabels.AWSBedrockGuardrail, Value.Of(
                BedrockArns.Guardrail, "guardrailConfiguration.guardrailIdentifier", Value.Partition, Region, Account))
            .OwnedByAccount();

        var arn = listed.Format("arn:{partition}:bedrock:{region}:{account}:agent/{agentId}");
        Edge("USES_KNOWLEDGE_BASE", listed
                .Call(BedrockOperations.ListAgentKnowledgeBases, ("agentId", id), ("agentVersion", Draft))
                .Gone(Missing)
                .Each("agentKnowledgeBaseSummaries"))
            .From(BedrockLabels.AWSBedrockAgent, "id", arn)
            .To(BedrockLabels.AWSBedrockKnowledgeBase, "id", Value.Format(KnowledgeBaseArn));

        var groups = listed
            .Call(BedrockOperations.ListAgentActionGroups, ("agentId", id), ("agentVersion", Draft))
            .Gone(Missing)
            .Each("actionGroupSummaries");
        var executors = groups
            .Call(BedrockOperations.GetAgentActionGroup, ("actionGroupId", groups["actionGroupId"]), ("agentId", id), ("agentVersion", Draft))
            .Gone(Missing)
            .Each("agentActionGroup.actionGroupExecutor");
        Edge("INVOKES", executors)
            .From(BedrockLabels.AWSBedrockAgent, "id", arn)
            .To(LambdaLabels.AWSLambda, "id", executors["lambda"].As(LambdaArns.Unqualified));
    }
}
