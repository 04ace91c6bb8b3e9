using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.SecretsManager;

/// <summary>Operations of Secrets Manager. None of them gives a secret's value.</summary>
internal static class SecretsManagerOperations
{
    public static readonly Operation GetResourcePolicy = Operation.Of("secretsmanager");
    public static readonly Operation ListSecretVersionIds = Operation.Of("secretsmanager");
    public static readonly Operation ListSecrets = Operation.Of("secretsmanager");
}
