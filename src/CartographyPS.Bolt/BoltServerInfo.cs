namespace CartographyPS.Bolt;

/// <summary>The server that answered.</summary>
/// <param name="Address">Its host and port.</param>
/// <param name="Agent">Its product and version, such as <c>Neo4j/5.26.0</c>.</param>
/// <param name="ProtocolVersion">The negotiated Bolt version, such as <c>5.8</c>.</param>
/// <param name="Database">The database that work would use; null when the server does not name it.</param>
public sealed record BoltServerInfo(string Address, string Agent, string ProtocolVersion, string? Database);
