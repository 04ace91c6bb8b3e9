using CartographyPS.Engine.Resources;
using CartographyPS.Resources.SecretsManager;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Ecr;

/// <summary>ECR pull through cache rules: the registries that images are taken from, and the secret or role that opens these.</summary>
internal sealed class PullThroughCacheRule : ResourceType
{
    public PullThroughCacheRule()
        : base("ecr:pull_through_cache_rules", Placement.Regional, "ECR pull through cache rules with the registries that they cache.") =>
        Node(EcrLabels.AWSECRPullThroughCacheRule, Call(EcrOperations.DescribePullThroughCacheRules).Each("pullThroughCacheRules"))
            .Id(Value.Format("{registryId}:{region}:{ecrRepositoryPrefix}"))
            .Property("registry_id", "registryId")
            .Property("ecr_repository_prefix", "ecrRepositoryPrefix")
            .Property("upstream_registry_url", "upstreamRegistryUrl")
            .Property("upstream_registry", "upstreamRegistry")
            .Property("upstream_repository_prefix", "upstreamRepositoryPrefix")
            .Property("credential_arn", "credentialArn")
            .Property("custom_role_arn", "customRoleArn")
            .DateTime("created_at", "createdAt")
            .DateTime("updated_at", "updatedAt")
            .Property("region", Region)
            .To("USES_SECRET", SecretsManagerLabels.AWSSecretsManagerSecret, "arn", "credentialArn")
            .To("ASSOCIATED_WITH", IamLabels.AWSRole, "arn", "customRoleArn")
            .OwnedByAccount();
}
