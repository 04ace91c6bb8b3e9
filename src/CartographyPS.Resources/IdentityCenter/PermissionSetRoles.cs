using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.IdentityCenter;

/// <summary>
/// The roles that Identity Center makes for a permission set in each account where it is assigned: path
/// <c>/aws-reserved/sso.amazonaws.com/{region}/</c>, name <c>AWSReservedSSO_{permission set}_{16 hexadecimal digits}</c>. The path names
/// the instance's region, but for us-east-1.
/// </summary>
internal static class PermissionSetRoles
{
    private const string UnnamedRegion = "us-east-1";

    private static readonly Regex Role = new(
        "^/aws-reserved/sso\\.amazonaws\\.com/((?<region>[^/]+)/)?\\|AWSReservedSSO_(?<set>.+)_[0-9a-f]{16}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The region and name of the permission set that a role is of, of the role's path and name; nothing for another role.</summary>
    public static object? PermissionSet(IReadOnlyList<JsonElement> values)
    {
        var match = Role.Match($"{Values.Text(values[0])}|{Values.Text(values[1])}");
        if (!match.Success) return null;

        var region = match.Groups["region"];
        return Name(region.Success ? region.Value : UnnamedRegion, match.Groups["set"].Value);
    }

    /// <summary>The same with the account before it: what a permission set is to an account. Values: account, path, name.</summary>
    public static object? InAccount(IReadOnlyList<JsonElement> values) =>
        PermissionSet([values[1], values[2]]) is string set ? $"{Values.Text(values[0])}/{set}" : null;

    private static string Name(string region, string set) => $"{region}/{set}";
}
