namespace CartographyPS.Conformance.Neo4j;

/// <summary>A server that takes TLS connections alone.</summary>
public sealed class TlsServer() : Neo4jServer(["--tls"]);
