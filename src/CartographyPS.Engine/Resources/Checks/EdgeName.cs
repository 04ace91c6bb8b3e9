namespace CartographyPS.Engine.Resources.Checks;

/// <summary>Formats an edge for messages: <c>(AWSAccount)-[RESOURCE]->(AWSEC2KeyPair)</c>.</summary>
internal static class EdgeName
{
    /// <summary>Returns the name of an edge. An open end is <paramref name="node"/>'s, or <c>?</c> without one.</summary>
    public static string Of(EdgeDefinition edge, NodeDefinition? node = null)
    {
        string open = node?.Label.Name ?? "?";
        return $"({End(edge.Start, edge.StartChoice, open)})-[{edge.Type}]->({End(edge.End, edge.EndChoice, open)})";
    }

    private static string End(EdgeEnd? end, EndChoice? choice, string open) => choice is null ? end?.Label ?? open : $"by {choice.Kind}";
}
