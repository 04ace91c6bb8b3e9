namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The server that answered.</summary>
/// <param name="Address">Its host and port.</param>
/// <param name="Agent">What it calls itself, such as <c>Neo4j/5.26.0</c>.</param>
/// <param name="Version">The version in it; 0.0 where it tells none.</param>
/// <param name="Database">The database; null where the server does not tell.</param>
internal sealed record GraphServer(string Address, string Agent, Version Version, string? Database);
