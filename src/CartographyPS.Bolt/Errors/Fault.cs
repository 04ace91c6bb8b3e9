namespace CartographyPS.Bolt.Errors;

/// <summary>The failures that this client notices itself, each with what to do about it.</summary>
internal static class Fault
{
    internal static BoltException Protocol(string what) =>
        new(BoltErrorKind.ProtocolViolation, "The server broke the Bolt protocol: " + what + ".");

    internal static BoltException Uri(string what) => new(BoltErrorKind.InvalidUri, what);

    internal static BoltException Unreachable(string server, string why, Exception? inner = null) =>
        new(BoltErrorKind.Unreachable, $"Cannot connect to {server}: {why}. Check that the server runs and that host and port are right.", true, inner);

    internal static BoltException NotBolt(string server, string what) =>
        new(BoltErrorKind.NotBolt, $"{server} answers, but {what}. Use the Bolt port, 7687 unless configured otherwise.");

    internal static BoltException NoCommonVersion(string server) =>
        new(BoltErrorKind.UnsupportedVersion, $"{server} supports none of the Bolt versions 4.2 to 4.4 and 5.0 to 5.8. Neo4j 4.2 or later is needed.");

    internal static BoltException ClosedInHandshake(string server, bool tls) => tls
        ? new(BoltErrorKind.TlsFailed, $"{server} closed the TLS connection before it said which Bolt versions it has. Check that this is the Bolt port.", true)
        : new(BoltErrorKind.TlsFailed,
            $"{server} closed the connection before it said which Bolt versions it has. If it asks for TLS, use +s or +ssc in the address (bolt+s://, neo4j+s://); else check that this is the Bolt port.",
            true);

    internal static BoltException TlsNeeded(string server) =>
        new(BoltErrorKind.TlsFailed, $"{server} asks for TLS. Use +s or +ssc in the address: bolt+s://, neo4j+s://.");

    internal static BoltException TlsFailed(string server, Exception inner) =>
        new(BoltErrorKind.TlsFailed,
            $"No TLS with {server}: {inner.Message.TrimEnd('.')}. If the server has no TLS, leave +s or +ssc out of the address.", false, inner);

    internal static BoltException Certificate(string server, string why) =>
        new(BoltErrorKind.CertificateRejected,
            $"The certificate of {server} is not accepted: {why}. Trust its authority on this machine, use the name that it is for, or, on a network that you trust, +ssc in place of +s.");

    internal static BoltException Lost(string server, string why, Exception? inner = null) =>
        new(BoltErrorKind.ConnectionLost, $"The connection to {server} ended: {why}.", true, inner);

    internal static BoltException CommitUnknown(string server, Exception inner) =>
        new(BoltErrorKind.CommitUnknown,
            $"The connection to {server} ended before it confirmed the commit, so the changes may or may not be there. Run the work again if it can be repeated.", false, inner);

    internal static BoltException PoolExhausted(string server, int size, TimeSpan waited) =>
        new(BoltErrorKind.PoolExhausted, $"All {size} connections to {server} were in use for {waited.TotalSeconds:0.###} s.", true);

    internal static BoltException NoRoutes(string seed, Exception? inner) =>
        new(BoltErrorKind.NoServerForWork,
            $"No routing table could be had from {seed}{(inner is null ? "" : " (" + inner.Message.TrimEnd('.') + ")")}. Check that it is a Neo4j server that takes part in a cluster, or use bolt:// for one server.", true, inner);

    internal static BoltException NoServer(string work, string? database, Exception? inner) =>
        new(BoltErrorKind.NoServerForWork,
            $"The cluster has no server for {work} in {(database is null ? "the user's home database" : "database " + database)} now. It may be choosing a new leader.", true, inner);
}
