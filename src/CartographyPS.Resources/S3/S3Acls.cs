using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.S3;

/// <summary>S3 access control entries in the graph: their ids, and what they open to anyone.</summary>
internal static class S3Acls
{
    /// <summary>The group of everyone.</summary>
    public const string AllUsers = "http://acs.amazonaws.com/groups/global/AllUsers";

    /// <summary>The group of everyone with an AWS account, whosever.</summary>
    public const string AuthenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

    private static readonly string[] Listing = ["s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads"];

    private static readonly Dictionary<string, string[]> Actions = new(StringComparer.Ordinal)
    {
        ["READ"] = Listing,
        ["WRITE"] = ["s3:PutObject"],
        ["READ_ACP"] = ["s3:GetBucketAcl"],
        ["WRITE_ACP"] = ["s3:PutBucketAcl"],
        ["FULL_CONTROL"] = [.. Listing, "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:GetBucketAcl", "s3:PutBucketAcl"],
    };

    /// <summary>The actions that a permission on a bucket allows; null for one that is not known.</summary>
    public static object? ActionsOf(JsonElement permission) =>
        permission.ValueKind == JsonValueKind.String && Actions.TryGetValue(permission.GetString()!, out string[]? actions) ? actions : null;

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
