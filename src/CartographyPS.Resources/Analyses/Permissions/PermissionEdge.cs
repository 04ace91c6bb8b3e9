using CartographyPS.Iam.Evaluation;
using CartographyPS.Resources.Analyses.Permissions.Evaluation;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>The properties of permission edges.</summary>
internal static class PermissionEdge
{
    /// <summary>Their names: Cartography's three, and what becomes of a request, with the reason.</summary>
    public static readonly string[] Properties = ["condition_keys", "conditions", "has_condition", .. DecisionProperties.Names];

    /// <summary>The properties of the edge of a grant.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="decision">What becomes of a request; null for a group, which makes none.</param>
    public static (string Name, object Value)[] Of(PermissionGrant grant, AccessDecision? decision)
    {
        var properties = new List<(string, object)> { ("has_condition", grant.HasCondition), ("condition_keys", grant.ConditionKeys) };
        if (grant.HasCondition) properties.Add(("conditions", grant.ConditionText));
        return [.. properties, .. DecisionProperties.Of(decision)];
    }
}
