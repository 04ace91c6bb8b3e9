using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>
/// Whether a statement's conditions leave it open to everyone. As in policyuniverse, only conditions that say who or where from can
/// limit (ARN, account, organization, user id, address, VPC, endpoint), and only by equality or likeness: a negation, a date or a
/// referer limits nobody in particular. Unlike there, they are weighed as AWS does: all of a statement's conditions must hold, so
/// one that limits is enough; one that a request without the key passes (<c>IfExists</c>, <c>ForAllValues</c>) does not limit; and
/// an exact user id does.
/// </summary>
internal static class PolicyConditions
{
    private const string SourceIp = "aws:SourceIp";

    private static readonly Regex Operator = new(
        "^(?<weak>ForAllValues:)?(ForAnyValue:)?(Arn(Equals|Like)|String(Equals|Like)(IgnoreCase)?|IpAddress)(?<weak>IfExists)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Dictionary<string, Func<string, bool>> OpenValues = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws:PrincipalArn"] = PolicyPrincipals.IsAnyone,
        ["aws:SourceArn"] = PolicyPrincipals.IsAnyone,
        ["aws:PrincipalAccount"] = HasWildcard,
        ["aws:SourceAccount"] = HasWildcard,
        ["aws:SourceOwner"] = HasWildcard,
        ["kms:CallerAccount"] = HasWildcard,
        ["aws:PrincipalOrgID"] = IsAnyOrganization,
        ["aws:PrincipalOrgPaths"] = IsAnyOrganization,
        ["aws:SourceOrgID"] = IsAnyOrganization,
        ["aws:SourceOrgPaths"] = IsAnyOrganization,
        ["aws:userid"] = IsAnyUserId,
        [SourceIp] = IsAnyAddress,
        ["aws:SourceVpc"] = HasWildcard,
        ["aws:SourceVpce"] = HasWildcard,
        ["saml:aud"] = HasWildcard,
    };

    /// <summary>Whether nothing in the statement's conditions limits who may use it.</summary>
    public static bool LeaveOpen(JsonElement statement)
    {
        if (!statement.TryGetProperty("Condition", out var condition) || condition.ValueKind != JsonValueKind.Object) return true;

        return condition.EnumerateObject()
            .Where(group => group.Value.ValueKind == JsonValueKind.Object)
            .All(group => group.Value.EnumerateObject().All(key => !Limits(group.Name, key.Name, Values.Texts(key.Value).ToList())));
    }

    private static bool Limits(string condition, string key, List<string> values)
    {
        var match = Operator.Match(condition);
        if (!match.Success || !OpenValues.TryGetValue(key, out var isOpen) || values.Count == 0) return false;

        // Every request from outside a VPC has a source address; the other keys are missing where no one is named.
        if (match.Groups["weak"].Success && !key.Equals(SourceIp, StringComparison.OrdinalIgnoreCase)) return false;
        return !values.Exists(value => isOpen(value));
    }

    private static bool HasWildcard(string value) => value.IndexOf('*') >= 0;

    private static bool IsAnyAddress(string cidr) => cidr.EndsWith("/0", StringComparison.Ordinal) || HasWildcard(cidr);

    // "o-*" or less before the wildcard names no organization.
    private static bool IsAnyOrganization(string path) => WildcardAt(path) is >= 0 and <= 2;

    // A wildcard at the end is usual ("AROAEXAMPLE:*", any session); four characters only say what kind of principal it is.
    private static bool IsAnyUserId(string id) => WildcardAt(id) is int at && at >= 0 && (at <= 4 || at < id.Length - 1);

    private static int WildcardAt(string value) => value.IndexOfAny(['*', '?']);
}
