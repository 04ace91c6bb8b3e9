namespace CartographyPS.Engine.Analyses.Views;

/// <summary>An edge of the graph between two nodes that an analysis reads.</summary>
/// <param name="From">The start node.</param>
/// <param name="To">The end node.</param>
internal readonly record struct EdgeRow(NodeRow From, NodeRow To);
