namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>What tells an edge from all others.</summary>
/// <param name="Type">Its type.</param>
/// <param name="From">The node that it starts at.</param>
/// <param name="To">The node that it ends at.</param>
internal readonly record struct EdgeName(string Type, NodeKey From, NodeKey To);
