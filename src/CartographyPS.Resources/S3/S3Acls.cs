using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.S3;

/// <summary>Ids of S3 access control entries in the graph.</summary>
internal static class S3Acls
{
    /// <summary>
    /// The SHA-256 of an entry's account, owner, owner id, grantee type, display name, id and URI, and permission, as Cartography makes
    /// it (what is missing reads <c>None</c>). Buckets with the same entry share its node, which says nothing of any one of them.
    /// </summary>
    public static object? NodeId(IReadOnlyList<JsonElement> values)
    {
        string text = string.Join(":", values.Select(value => Values.Text(value) ?? "None"));
#pragma warning disable CA1850 // HashData is not in .NET Framework.
        using var sha256 = SHA256.Create();
        byte[] hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA1850
        return string.Concat(hash.Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
