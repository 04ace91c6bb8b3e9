namespace CartographyPS.Engine.Analyses;

/// <summary>Properties of the nodes of a label, which an analysis reads or states.</summary>
/// <param name="Label">The label. An analysis may read nodes by an additional label; it states properties by the primary one.</param>
/// <param name="Properties">The names of the properties, besides <c>id</c>.</param>
internal sealed record NodeFacts(string Label, IReadOnlyList<string> Properties)
{
    /// <summary>Formats the facts for people: <c>AWSLambda.codesha256</c>, or the label alone.</summary>
    public override string ToString() => Properties.Count == 0 ? Label : string.Join(", ", Properties.Select(property => $"{Label}.{property}"));
}
