namespace CartographyPS.Engine.Resources.Checks;

/// <summary>How messages name an edge: <c>(AWSAccount)-[RESOURCE]->(AWSEC2KeyPair)</c>.</summary>
internal static class EdgeName
{
    /// <summary>The name of an edge; an end that is open is <paramref name="node"/>'s, or <c>?</c> without one.</summary>
    public static string Of(EdgeDefinition edge, NodeDefinition? node = null)
    {
        string open = node?.Label.Name ?? "?";
        return $"({edge.Start?.Label ?? open})-[{edge.Type}]->({edge.End?.Label ?? open})";
    }
}
