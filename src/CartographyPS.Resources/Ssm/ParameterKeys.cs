using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ssm;

/// <summary>The keys that encrypt parameters, as Systems Manager names them: by ARN, by id or by alias.</summary>
internal static class ParameterKeys
{
    private const string Prefix = "key/";

    /// <summary>The key's id; nothing for an alias.</summary>
    public static object? ShortId(JsonElement value)
    {
        if (Values.Text(value) is not { Length: > 0 } key) return null;
        int prefix = key.IndexOf(Prefix, StringComparison.Ordinal);
        return prefix >= 0 ? key.Substring(prefix + Prefix.Length) : key.IndexOf('/') < 0 ? key : null;
    }
}
