using CartographyPS.Iam.Evaluation;

namespace CartographyPS.Resources.Analyses.Permissions;

/// <summary>What becomes of a request, as properties of an edge.</summary>
internal static class DecisionProperties
{
    /// <summary>Their names.</summary>
    public static readonly string[] Names = ["because", "effective"];

    /// <summary>The properties of a decision.</summary>
    /// <param name="decision">What becomes of a request; null for a group, which makes none.</param>
    public static (string Name, object Value)[] Of(AccessDecision? decision) =>
        decision is null ? [] : [("because", decision.Because), ("effective", decision.Outcome.ToString())];
}
