namespace CartographyPS.Conformance.Neo4j;

/// <summary>A server that its tests kill, and start again on its data.</summary>
public sealed class KilledServer() : Neo4jServer([]);
