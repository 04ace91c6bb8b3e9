namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>An edge of the graph: its type between two nodes.</summary>
internal readonly record struct EdgeKey(long From, int Type, long To);
