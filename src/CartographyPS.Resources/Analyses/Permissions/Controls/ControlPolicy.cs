using CartographyPS.Iam.Documents;

namespace CartographyPS.Resources.Analyses.Permissions.Controls;

/// <summary>A control policy that is attached to a level, or that may be.</summary>
/// <param name="Id">The id of its node, or what is missing.</param>
/// <param name="Text">Its text; null when it was not read.</param>
/// <param name="Document">The policy.</param>
internal sealed record ControlPolicy(string Id, string? Text, PolicyDocument Document)
{
    /// <summary>A policy that the graph lacks.</summary>
    /// <param name="name">What is missing.</param>
    /// <param name="kind">Its grammar.</param>
    /// <param name="why">Why, as the end of a sentence.</param>
    public static ControlPolicy Missing(string name, PolicyKind kind, string why) => new(name, null, PolicyDocument.Unread(name, kind, why));
}
