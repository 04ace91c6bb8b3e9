using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>The patterns and conditions of one or more MATCH clauses that follow each other.</summary>
internal sealed class QueryGraph
{
    /// <summary>The nodes, each once.</summary>
    public List<Binding> Nodes { get; } = [];

    /// <summary>The edges.</summary>
    public List<PatternEdge> Edges { get; } = [];

    /// <summary>The shortest paths.</summary>
    public List<PatternShortestPath> ShortestPaths { get; } = [];

    /// <summary>The named paths.</summary>
    public List<PatternPath> Paths { get; } = [];

    /// <summary>The conditions, in the order in which the query has them.</summary>
    public List<Condition> Conditions { get; } = [];

    /// <summary>Adds a node, unless it is there already.</summary>
    public void AddNode(Binding node)
    {
        if (!Nodes.Exists(known => known.Slot == node.Slot)) Nodes.Add(node);
    }

    /// <summary>Returns the names of the labels that a node must have.</summary>
    public IEnumerable<string> LabelsOf(int slot) =>
        Conditions.Where(condition => condition.Label?.Slot == slot).Select(condition => condition.Label!.Label);
}
