using System.Security.Cryptography.X509Certificates;

namespace CartographyPS.Bolt;

/// <summary>The options of a <see cref="BoltDriver"/>. The defaults are those of Neo4j's own drivers.</summary>
public sealed class BoltDriverOptions
{
    /// <summary>The time limit of opening a connection, including TLS and handshake. 30 seconds unless set.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time limit of waiting for a free connection. 60 seconds unless set.</summary>
    public TimeSpan AcquireTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The maximum number of connections to one server. 100 unless set.</summary>
    public int MaxConnectionsPerServer { get; init; } = 100;

    /// <summary>The age from which a connection is not reused. One hour unless set.</summary>
    public TimeSpan MaxConnectionAge { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The idle time after which a connection is tested before it is reused. 30 seconds unless set.</summary>
    public TimeSpan LivenessCheckAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The time limit of retrying a unit of work, counted from its first failure. 30 seconds unless set; zero disables retries.
    /// </summary>
    public TimeSpan MaxRetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The time limit of waiting for one message of a response: a record, or the end. Signs of life (NOOPs) and parts of a message do not extend
    /// it. 10 minutes unless set; zero for no limit.
    /// </summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The number of records in one fetch, and about the maximum that memory holds. 1000 unless set.</summary>
    public int FetchSize { get; init; } = 1000;

    /// <summary>The client's name in the server's logs and query list. <c>CartographyPS</c> unless set.</summary>
    public string UserAgent { get; init; } = "CartographyPS";

    /// <summary>
    /// Certificate authorities to trust for +s, in addition to those that the machine trusts. Null, the default, for none.
    /// </summary>
    public X509Certificate2Collection? TrustedAuthorities { get; init; }
}
