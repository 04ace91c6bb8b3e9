using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Kms;

/// <summary>KMS keys with their aliases, grants and what their policies open.</summary>
internal sealed class Key : ResourceType
{
    public Key()
        : base("kms", Placement.Regional, "KMS keys with their aliases, grants and what their policies open to anyone.")
    {
        var keys = Call(KmsOperations.ListKeys).Each("Keys");
        Listed(keys);
        Described(keys);
        Policy(keys);
        Grants(keys);
        Aliases(Call(KmsOperations.ListAliases).Each("Aliases"));
    }

    private void Listed(Source keys) =>
        Node(KmsLabels.AWSKMSKey, keys)
            .Id(NodeId(keys))
            .Property("arn", "KeyArn")
            .Property("key_id", "KeyId")
            .Property("region", Region)
            .OwnedByAccount();

    private void Described(Source keys)
    {
        var details = keys.Call(KmsOperations.DescribeKey, ("KeyId", keys["KeyArn"])).Gone("NotFoundException").Each("KeyMetadata");

        Node(KmsLabels.AWSKMSKey, details)
            .Id(NodeId(keys))
            .Property("description", "Description")
            .Property("enabled", "Enabled")
            .Property("key_state", "KeyState")
            .Property("key_usage", "KeyUsage")
            .Property("key_manager", "KeyManager")
            .Property("origin", "Origin")
            .Property("creation_date", "CreationDate", Dates.EpochSeconds)
            .Property("deletion_date", "DeletionDate", Dates.EpochSeconds)
            .Property("valid_to", "ValidTo", Dates.EpochSeconds)
            .Property("custom_key_store_id", "CustomKeyStoreId")
            .Property("cloud_hsm_cluster_id", "CloudHsmClusterId")
            .Property("expiration_model", "ExpirationModel")
            .Property("customer_master_key_spec", "CustomerMasterKeySpec")
            .Property("encryption_algorithms", "EncryptionAlgorithms")
            .Property("signing_algorithms", "SigningAlgorithms");
    }

    private void Policy(Source keys)
    {
        var policy = keys
            .Call(KmsOperations.GetKeyPolicy, ("KeyId", keys["KeyArn"]), ("PolicyName", Value.Constant("default")))
            .Gone("NotFoundException");

        Node(KmsLabels.AWSKMSKey, policy)
            .Id(NodeId(keys))
            .Property("policy", "Policy")
            .Property("anonymous_access", "Policy", ResourcePolicy.AllowsAnonymous)
            .Property("anonymous_actions", "Policy", ResourcePolicy.AnonymousActions);
    }

    private void Grants(Source keys)
    {
        var grants = keys
            .Call(KmsOperations.ListGrants, ("KeyId", keys["KeyArn"]))
            .Gone("NotFoundException")
            .Each("Grants");

        Node(KmsLabels.AWSKMSGrant, grants)
            .Id("GrantId")
            .Property("grant_id", "GrantId")
            .Property("name", "Name")
            .Property("grantee_principal", "GranteePrincipal")
            .Property("creation_date", "CreationDate", Dates.EpochSeconds)
            .Property("key_id", "KeyId")
            .Property("issuing_account", "IssuingAccount")
            .Property("operations", "Operations")
            .To("APPLIED_ON", KmsLabels.AWSKMSKey, "arn", "KeyId")
            .OwnedByAccount();
    }

    // AWS names aliases in advance for keys that it has yet to make; those have no target.
    private void Aliases(ItemSource aliases) =>
        Node(KmsLabels.AWSKMSAlias, aliases.Where("TargetKeyId", Conditions.IsPresent))
            .Id("AliasArn")
            .Property("arn", "AliasArn")
            .Property("alias_name", "AliasName")
            .Property("target_key_id", "TargetKeyId")
            .Property("creation_date", "CreationDate", Dates.EpochSeconds)
            .Property("last_updated_date", "LastUpdatedDate", Dates.EpochSeconds)
            .Property("region", Region)
            .To("KNOWN_AS", KmsLabels.AWSKMSKey, "arn", Value.Format("arn:{partition}:kms:{region}:{account}:key/{TargetKeyId}"))
            .OwnedByAccount();

    private static Value NodeId(Source keys) => Value.Of(KmsKeyIds.NodeId, keys["KeyId"], keys["KeyArn"]);
}
