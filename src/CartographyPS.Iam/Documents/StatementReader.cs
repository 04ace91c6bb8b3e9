using System.Text.Json;
using CartographyPS.Iam.Patterns;

namespace CartographyPS.Iam.Documents;

/// <summary>Reads the statements of one policy.</summary>
internal sealed class StatementReader(string policy, PolicyKind kind, bool variables)
{
    private static readonly string[] Members =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    public Statement Read(JsonElement json, int position)
    {
        var members = JsonMembers.Read(json, Members, out string? problem);
        string? sid = members.TryGetValue("Sid", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        var name = new StatementName(policy, position, string.IsNullOrEmpty(sid) ? null : sid);
        var effect = ReadEffect(members);
        if (effect is null) problem ??= "its Effect is neither Allow nor Deny";

        var actions = ReadActions(members, ref problem);
        var resources = ReadResources(members, ref problem);
        var principals = new PrincipalReader(denies: effect == Effect.Deny).Read(members, kind, ref problem);
        var conditions = new ConditionReader(variables).Read(members, ref problem);
        return problem is null
            ? Statement.Readable(name, effect!.Value, actions, resources, principals, conditions)
            : Statement.Unreadable(name, effect, problem);
    }

    // AWS takes these two spellings only.
    private static Effect? ReadEffect(Dictionary<string, JsonElement> members) =>
        members.TryGetValue("Effect", out var effect) && effect.ValueKind == JsonValueKind.String
            ? effect.GetString() switch { "Allow" => Effect.Allow, "Deny" => Effect.Deny, _ => null }
            : null;

    private static ActionSet ReadActions(Dictionary<string, JsonElement> members, ref string? problem)
    {
        var texts = OneOf(members, "Action", "NotAction", out bool isNegated, ref problem);
        if (texts is null) problem ??= "it has neither Action nor NotAction";
        return new ActionSet([.. (texts ?? []).Select(text => Glob.Parse(text, ignoreCase: true))], isNegated);
    }

    private ResourceSet ReadResources(Dictionary<string, JsonElement> members, ref string? problem)
    {
        var texts = OneOf(members, "Resource", "NotResource", out bool isNegated, ref problem);
        if (texts is null)
        {
            if (kind == PolicyKind.Identity) problem ??= "it has neither Resource nor NotResource";
            return ResourceSet.Own;
        }
        var patterns = new List<ArnPattern>();
        foreach (string text in texts)
        {
            patterns.Add(new ArnPattern(text, TokenReader.Read(text, wildcards: true, variables, out string? unreadable)));
            problem ??= unreadable;
        }
        return new ResourceSet(patterns, isNegated);
    }

    /// <summary>The texts of an element or of its negation.</summary>
    /// <returns>Null when the statement has neither, or when they cannot be read, which is a problem.</returns>
    private static List<string>? OneOf(
        Dictionary<string, JsonElement> members, string positive, string negative, out bool isNegated, ref string? problem)
    {
        isNegated = members.TryGetValue(negative, out var negated);
        bool isPositive = members.TryGetValue(positive, out var element);
        if (isNegated && isPositive) problem ??= $"it has both {positive} and {negative}";
        if (!isNegated && !isPositive) return null;

        var texts = JsonMembers.Texts(isPositive ? element : negated);
        if (texts is null) problem ??= $"its {(isPositive ? positive : negative)} is neither a text nor a list of texts";
        return texts;
    }
}
