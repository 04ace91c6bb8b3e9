using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Kms;

namespace CartographyPS.Resources.SecretsManager;

/// <summary>The KMS keys of secrets' versions.</summary>
internal static class SecretKeys
{
    // What ListSecretVersionIds says for the account's aws/secretsmanager key, whose id it does not give.
    private const string Default = "DefaultEncryptionKey";

    /// <summary>The ARNs of keys, of a list of what names them (see <see cref="KmsKeyIds.Arn"/>), partition, region and account.</summary>
    public static object? Arns(IReadOnlyList<JsonElement> values) =>
        Values.Texts(values[0]).Where(key => key != Default)
            .Select(key => KmsKeyIds.Arn([Values.ToJson(key), values[1], values[2], values[3]]))
            .Where(Values.IsPresent).ToList();
}
