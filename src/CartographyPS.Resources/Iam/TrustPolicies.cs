using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Iam;

/// <summary>Whom a role's trust policy lets in.</summary>
internal static class TrustPolicies
{
    private static readonly Regex Root = new("^arn:[^:]+:iam::(?<account>[0-9]{12}):root$", RegexOptions.CultureInvariant);
    private static readonly Regex AccountId = new("^[0-9]{12}$", RegexOptions.CultureInvariant);

    /// <summary>
    /// A row for each principal that a statement allows: <c>Kind</c> (<c>AWS</c>, <c>Service</c>, <c>Federated</c>), <c>Arn</c> (what
    /// names it), and <c>RootOf</c>, the account whose root principal it is. A bare account id, which AWS takes for that account's root
    /// principal, has no <c>Arn</c>: a policy does not say which partition it is in. <c>*</c> names nobody and has no row, and neither
    /// has who is denied.
    /// </summary>
    /// <exception cref="FormatException">There is no policy, which each role has.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static IEnumerable<JsonElement> Principals(JsonElement policy) => PolicyText.Statements(PolicyText.Required(policy))
        .Where(Allows)
        .SelectMany(PolicyPrincipals.Of)
        .Where(principal => principal.Name != "*")
        .Distinct()
        .Select(principal => Row(principal.Kind, principal.Name));

    private static bool Allows(JsonElement statement) => PolicyText.Strings(statement, "Effect").Contains("Allow", StringComparer.Ordinal);

    private static JsonElement Row(string kind, string name)
    {
        if (kind != "AWS") return JsonRows.Of(("Kind", kind), ("Arn", name));
        if (AccountId.IsMatch(name)) return JsonRows.Of(("Kind", kind), ("RootOf", name));

        var root = Root.Match(name);
        return JsonRows.Of(("Kind", kind), ("Arn", name), ("RootOf", root.Success ? root.Groups["account"].Value : null));
    }
}
