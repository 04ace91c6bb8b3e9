using System.Text.Json;
using System.Text.RegularExpressions;

namespace CartographyPS.Resources.Conversions;

/// <summary>The principals of a policy statement.</summary>
internal static class PolicyPrincipals
{
    private static readonly string[] Kinds = ["AWS", "Service", "Federated"];
    private static readonly Regex Arn = new("^arn:[^:]*:(?<service>[^:]*):[^:]*:(?<account>|\\*|[0-9]{12}|cloudfront|aws):.+$", Options);
    private static readonly Regex Account = new("^[0-9]{12}$", Options);
    private static readonly Regex Service = new("^[^.]+(\\.[^.]+)*\\.(amazon(aws)?\\.com(\\.cn)?|aws\\.internal)$", Options);

    private static RegexOptions Options => RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline;

    /// <summary>
    /// The principals that a statement names: kind (<c>AWS</c>, <c>Service</c>, <c>Federated</c>) and name. The short form
    /// <c>"Principal": "*"</c> is <c>AWS</c>.
    /// </summary>
    public static IEnumerable<(string Kind, string Name)> Of(JsonElement statement)
    {
        if (!statement.TryGetProperty("Principal", out var principal)) return [];
        if (principal.ValueKind == JsonValueKind.Object)
        {
            return Kinds.SelectMany(kind => PolicyText.Strings(principal, kind).Select(name => (kind, name)));
        }
        return PolicyText.Strings(statement, "Principal").Select(name => ("AWS", name));
    }

    /// <summary>Whether a principal's or source's name stands for anyone: a wildcard, or an ARN of any account.</summary>
    public static bool IsAnyone(string name)
    {
        if (name == "*") return true;

        var arn = Arn.Match(name);
        if (arn.Success)
        {
            // ARNs of S3 have no account.
            string account = arn.Groups["account"].Value;
            return arn.Groups["service"].Value != "s3" && account is "" or "*";
        }
        return !Account.IsMatch(name) && !Service.IsMatch(name) && name.IndexOf('*') >= 0;
    }
}
