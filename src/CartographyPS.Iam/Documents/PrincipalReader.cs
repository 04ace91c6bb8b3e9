using System.Text.Json;
using CartographyPS.Iam.Principals;

namespace CartographyPS.Iam.Documents;

/// <summary>Reads the Principal or NotPrincipal element of a statement.</summary>
internal sealed class PrincipalReader(bool denies)
{
    private static readonly string[] Types =
        [nameof(PrincipalType.AWS), nameof(PrincipalType.Service), nameof(PrincipalType.Federated), nameof(PrincipalType.CanonicalUser)];

    /// <returns>Null when the statement has none.</returns>
    public PrincipalSet? Read(Dictionary<string, JsonElement> members, PolicyKind kind, ref string? problem)
    {
        bool isNegated = members.TryGetValue("NotPrincipal", out var negated);
        bool isPositive = members.TryGetValue("Principal", out var element);
        if (isNegated && isPositive) problem ??= "it has both Principal and NotPrincipal";
        if (!isNegated && !isPositive)
        {
            if (kind == PolicyKind.Resource) problem ??= "it has neither Principal nor NotPrincipal";
            return null;
        }
        if (kind == PolicyKind.Identity) problem ??= "it names principals in a policy that belongs to one";
        return new PrincipalSet(Patterns(isPositive ? element : negated, ref problem), isNegated, denies);
    }

    private static List<PrincipalPattern> Patterns(JsonElement element, ref string? problem)
    {
        // AWS takes '*' and {"AWS": "*"} for the same: everyone, with or without credentials.
        if (element.ValueKind == JsonValueKind.String && element.GetString() == "*") return [new PrincipalPattern(PrincipalType.AWS, "*")];

        var patterns = new List<PrincipalPattern>();
        var members = JsonMembers.Read(element, Types, out string? unreadable);
        if (unreadable is not null || members.Count == 0) problem ??= "its principals cannot be read: '*' or an object of lists is expected";
        foreach (var member in members)
        {
            if (Array.FindIndex(Types, type => type.Equals(member.Key, StringComparison.OrdinalIgnoreCase)) is >= 0 and var type)
            {
                patterns.AddRange(Patterns((PrincipalType)type, member.Key, member.Value, ref problem));
            }
        }
        return patterns;
    }

    private static List<PrincipalPattern> Patterns(PrincipalType type, string member, JsonElement element, ref string? problem)
    {
        var texts = JsonMembers.Texts(element);
        if (texts is null) problem ??= $"its principals of the type {member} are neither a text nor a list of texts";
        foreach (string text in texts ?? []) problem ??= PrincipalPattern.ProblemOf(text);
        return (texts ?? []).ConvertAll(text => new PrincipalPattern(type, text));
    }
}
