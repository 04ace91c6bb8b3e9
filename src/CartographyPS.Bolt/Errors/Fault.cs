using CartographyPS.Bolt.Connection;

namespace CartographyPS.Bolt.Errors;

/// <summary>The failures that this client detects, each with its way out.</summary>
internal static class Fault
{
    internal static BoltException Protocol(string what) =>
        new(BoltErrorKind.ProtocolViolation, "The server violated the Bolt protocol: " + what + ".");

    internal static BoltException Uri(string what) => new(BoltErrorKind.InvalidUri, what);

    internal static BoltException Unreachable(string server, string why, Exception? inner = null) =>
        new(BoltErrorKind.Unreachable, $"Cannot connect to {server}: {why}. Check that the server is running and that host and port are correct.", true, inner);

    internal static BoltException NotBolt(string server, string what) =>
        new(BoltErrorKind.NotBolt, $"{server} responds, but {what}. Use the Bolt port, {BoltAddress.DefaultPort} unless configured otherwise.");

    internal static BoltException NoCommonVersion(string server) =>
        new(BoltErrorKind.UnsupportedVersion, $"{server} supports none of the Bolt versions {BoltVersion.Supported}.");

    internal static BoltException ClosedInHandshake(string server, bool tls) => tls
        ? new(BoltErrorKind.TlsFailed, $"{server} closed the TLS connection before the handshake ended. Check that this is the Bolt port.", true)
        : new(BoltErrorKind.TlsFailed,
            $"{server} closed the connection before the handshake ended. If it requires TLS, use +s or +ssc in the address (bolt+s://, neo4j+s://). "
                + "Otherwise check that this is the Bolt port.",
            true);

    internal static BoltException TlsNeeded(string server) =>
        new(BoltErrorKind.TlsFailed, $"{server} requires TLS. Use +s or +ssc in the address: bolt+s://, neo4j+s://.");

    internal static BoltException TlsFailed(string server, Exception inner) =>
        new(BoltErrorKind.TlsFailed,
            $"TLS with {server} failed: {inner.Message.TrimEnd('.')}. If the server does not use TLS, leave +s or +ssc out of the address.", false, inner);

    internal static BoltException Certificate(string server, string why) =>
        new(BoltErrorKind.CertificateRejected,
            $"The certificate of {server} was rejected: {why}. Trust its authority on this machine, use the host name in the certificate, or, on a "
                + "trusted network, use +ssc instead of +s.");

    internal static BoltException Lost(string server, string why, Exception? inner = null) =>
        new(BoltErrorKind.ConnectionLost, $"The connection to {server} ended: {why}.", true, inner);

    /// <summary>The server did not respond in time. A retry would wait as long again.</summary>
    internal static BoltException NoResponse(string server, string why, Exception? inner = null) =>
        new(BoltErrorKind.ConnectionLost, $"The connection to {server} was ended: {why}. Raise the limit if the server needs more time.", false, inner);

    internal static BoltException CommitUnknown(string server, Exception inner) =>
        new(BoltErrorKind.CommitUnknown,
            $"The connection to {server} ended before the server confirmed the commit. The changes may or may not be there. "
                + "If the work can be repeated, run it again.",
            false, inner);

    internal static BoltException PoolExhausted(string server, int size, TimeSpan waited) =>
        new(BoltErrorKind.PoolExhausted,
            $"No connection to {server} became free within {waited.TotalSeconds:0.###} s ({nameof(BoltDriverOptions.AcquireTimeout)}). "
                + $"All {size} are in use. Raise {nameof(BoltDriverOptions.MaxConnectionsPerServer)} or run less at once.",
            true);

    internal static BoltException NoRoutes(string seed, Exception? inner) =>
        new(BoltErrorKind.NoServerForWork,
            $"No routing table was received from {seed}{(inner is null ? "" : " (" + inner.Message.TrimEnd('.') + ")")}. "
                + "Check that it is a member of a Neo4j cluster, or use bolt:// for a single server.",
            true, inner);

    internal static BoltException NoServer(string work, string? database, Exception? inner) =>
        new(BoltErrorKind.NoServerForWork,
            $"The cluster has no server for {work} in {(database is null ? "the user's home database" : "database " + database)} now. "
                + "It may be electing a leader. Try again later.",
            true, inner);
}
