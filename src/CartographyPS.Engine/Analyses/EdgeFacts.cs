namespace CartographyPS.Engine.Analyses;

/// <summary>The edges of a type between nodes of two labels, which an analysis reads or states.</summary>
/// <param name="Type">The relationship type.</param>
/// <param name="From">The label of the start nodes.</param>
/// <param name="To">The label of the end nodes.</param>
/// <param name="Properties">The names of the edges' own properties; none for edges that are read.</param>
internal sealed record EdgeFacts(string Type, string From, string To, IReadOnlyList<string> Properties)
{
    /// <summary>Returns true when the edges are those of a type between two labels.</summary>
    public bool Are(string type, string from, string to) => Type == type && From == from && To == to;

    /// <summary>Formats the facts for people: <c>(AWSLambda)-[HAS]->(AWSECRImage)</c>.</summary>
    public override string ToString() => $"({From})-[{Type}]->({To})";
}
