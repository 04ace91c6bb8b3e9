using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Kms;

namespace CartographyPS.Resources.SecretsManager;

/// <summary>Secrets with their policies and versions, those that wait for their deletion included. Values are never read.</summary>
internal sealed class Secret : ResourceType
{
    public Secret()
        : base("secretsmanager", Placement.Regional, "Secrets Manager's secrets with their policies and versions, never their values.")
    {
        var secrets = Call(SecretsManagerOperations.ListSecrets, ("IncludePlannedDeletion", Value.Constant(true))).Each("SecretList");
        Secrets(secrets);
        Policy(secrets.Each(".").Where("DeletedDate", Conditions.IsMissing), secrets["ARN"]);
        Versions(secrets);
    }

    private void Secrets(Source secrets) =>
        Node(SecretsManagerLabels.AWSSecretsManagerSecret, secrets)
            .Id("ARN")
            .Property("arn", "ARN")
            .Property("name", "Name")
            .Property("description", "Description")
            .Property("rotation_enabled", "RotationEnabled")
            .Property("rotation_lambda_arn", "RotationLambdaARN")
            .Property("rotation_rules_automatically_after_days", "RotationRules.AutomaticallyAfterDays")
            .Property("created_date", "CreatedDate", Dates.EpochSeconds)
            .Property("last_rotated_date", "LastRotatedDate", Dates.EpochSeconds)
            .Property("last_changed_date", "LastChangedDate", Dates.EpochSeconds)
            .Property("last_accessed_date", "LastAccessedDate", Dates.EpochSeconds)
            .Property("deleted_date", "DeletedDate", Dates.EpochSeconds)
            .Property("kms_key_id", "KmsKeyId")
            .Property("owning_service", "OwningService")
            .Property("primary_region", "PrimaryRegion")
            .Property("region", Region)
            .To("ENCRYPTED_BY", KmsLabels.AWSKMSKey, "arn", Value.Of(KmsKeyIds.Arn, "KmsKeyId", Value.Partition, Region, Account))
            .OwnedByAccount();

    // AWS refuses the call for a secret that waits for its deletion, and whose value nobody can read.
    private void Policy(Source secrets, Value arn) =>
        Node(
            SecretsManagerLabels.AWSSecretsManagerSecret,
            secrets.Call(SecretsManagerOperations.GetResourcePolicy, ("SecretId", arn)).Gone("ResourceNotFoundException"))
            .Id(arn)
            .Property("policy", "ResourcePolicy", PolicyText.OrEmpty);

    private void Versions(Source secrets)
    {
        var versions = secrets
            .Call(SecretsManagerOperations.ListSecretVersionIds, ("SecretId", secrets["ARN"]), ("IncludeDeprecated", Value.Constant(true)))
            .Gone("ResourceNotFoundException")
            .Each("Versions");
        Value id = Value.Of(Joined.With(":version:"), secrets["ARN"], versions["VersionId"]);

        Node(SecretsManagerLabels.AWSSecretsManagerSecretVersion, versions)
            .Id(id)
            .Property("arn", id)
            .Property("secret_id", secrets["ARN"])
            .Property("version_id", "VersionId")
            .Property("version_stages", "VersionStages")
            .Property("created_date", "CreatedDate", Dates.EpochSeconds)
            .Property("region", Region)
            .Property("kms_key_ids", "KmsKeyIds")
            .To("VERSION_OF", SecretsManagerLabels.AWSSecretsManagerSecret, secrets["ARN"])
            .To("ENCRYPTED_BY", KmsLabels.AWSKMSKey, "arn", Value.Of(SecretKeys.Arns, "KmsKeyIds", Value.Partition, Region, Account))
            .OwnedByAccount();
    }
}
