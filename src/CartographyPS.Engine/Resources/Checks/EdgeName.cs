namespace CartographyPS.Engine.Resources.Checks;

/// <summary>How messages name an edge: <c>(AWSAccount)-[RESOURCE]->(AWSEC2KeyPair)</c>.</summary>
internal static class EdgeName
{
    /// <summary>The name of an edge; an end that is open is <paramref name="node"/>'s, or <c>?</c> without one.</summary>
    public static string Of(EdgeDefinition edge, NodeDefinition? node = null)
    {
        string open = node?.Label.Name ?? "?";
        return $"({End(edge.Start, edge.StartChoice, open)})-[{edge.Type}]->({End(edge.End, edge.EndChoice, open)})";
    }

    private static string End(EdgeEnd? end, EndChoice? choice, string open) => choice is null ? end?.Label ?? open : $"by {choice.Kind}";
}
