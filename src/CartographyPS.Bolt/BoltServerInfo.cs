namespace CartographyPS.Bolt;

/// <summary>The server that answered.</summary>
/// <param name="Address">Its host and port.</param>
/// <param name="Agent">What it calls itself, such as <c>Neo4j/5.26.0</c>.</param>
/// <param name="ProtocolVersion">The Bolt version agreed on, such as <c>5.8</c>.</param>
/// <param name="Database">The database that work would go to; null where the server does not tell.</param>
public sealed record BoltServerInfo(string Address, string Agent, string ProtocolVersion, string? Database);
