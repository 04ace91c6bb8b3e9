namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>The identity of an edge.</summary>
/// <param name="Type">Its type.</param>
/// <param name="From">The start node.</param>
/// <param name="To">The end node.</param>
internal readonly record struct EdgeName(string Type, NodeKey From, NodeKey To);
