using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Kms;

/// <summary>Ids of KMS keys in the graph.</summary>
internal static class KmsKeyIds
{
    /// <summary>
    /// A key's id, of its key id and its ARN: the key id, which is unique but for multi-Region keys (<c>mrk-</c>), whose replicas
    /// share it (https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html); those go by their ARN.
    /// </summary>
    public static object? NodeId(IReadOnlyList<JsonElement> values)
    {
        string? id = Values.Text(values[0]);
        return id is not null && id.StartsWith("mrk-", StringComparison.Ordinal) ? Values.Text(values[1]) : id;
    }

    /// <summary>
    /// A key's ARN, of what names it (ARN or key id), partition, region and account; nothing for an alias, which may change hands.
    /// </summary>
    public static object? Arn(IReadOnlyList<JsonElement> values)
    {
        if (Values.Text(values[0]) is not { Length: > 0 } key || key.StartsWith("alias/", StringComparison.Ordinal)) return null;
        if (key.StartsWith("arn:", StringComparison.Ordinal)) return key;
        return $"arn:{Values.Text(values[1])}:kms:{Values.Text(values[2])}:{Values.Text(values[3])}:key/{key}";
    }
}
