using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>
/// Who may act by a resource policy without being named in it: the statements that allow everyone, by the rules of policyuniverse
/// (https://github.com/Netflix-Skunkworks/policyuniverse), which Cartography follows. A statement counts when it allows, its
/// principal is anyone or anything but some (NotPrincipal), and its conditions limit it to nobody in particular
/// (<see cref="PolicyConditions"/>). Denials are not weighed: a statement that is opened and denied elsewhere still counts.
/// </summary>
internal static class ResourcePolicy
{
    /// <summary>Whether the policy (its text or its object) allows anyone anything; false when there is no policy.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static object AllowsAnonymous(JsonElement policy) => OpenStatements(policy).Any();

    /// <summary>The actions that the policy allows anyone, as written, without repetition, in the policy's order.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static object AnonymousActions(JsonElement policy) =>
        OpenStatements(policy).SelectMany(statement => PolicyText.Strings(statement, "Action")).Distinct(StringComparer.Ordinal).ToList();

    private static IEnumerable<JsonElement> OpenStatements(JsonElement policy) => PolicyText.Statements(PolicyText.Parse(policy)).Where(IsOpen);

    private static bool IsOpen(JsonElement statement) =>
        statement.TryGetProperty("Effect", out var effect) && effect.ValueKind == JsonValueKind.String && effect.ValueEquals("Allow")
        && PolicyConditions.LeaveOpen(statement)
        && (statement.TryGetProperty("NotPrincipal", out _) || PolicyPrincipals.Of(statement).Any(principal => PolicyPrincipals.IsAnyone(principal.Name)));
}
