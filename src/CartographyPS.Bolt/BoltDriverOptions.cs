using System.Security.Cryptography.X509Certificates;

namespace CartographyPS.Bolt;

/// <summary>How a <see cref="BoltDriver"/> behaves. The defaults are those of Neo4j's own drivers.</summary>
public sealed class BoltDriverOptions
{
    /// <summary>How long opening a connection may take, TLS and handshake included. 30 seconds unless set.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for a free connection. 60 seconds unless set.</summary>
    public TimeSpan AcquireTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many connections one server gets at most. 100 unless set.</summary>
    public int MaxConnectionsPerServer { get; init; } = 100;

    /// <summary>After this age a connection is not used again. One hour unless set.</summary>
    public TimeSpan MaxConnectionAge { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A connection that was idle for longer is tried before it is used. 30 seconds unless set.</summary>
    public TimeSpan LivenessCheckAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For how long a failed unit of work is retried, from its first failure's start. 30 seconds unless set; zero for never.</summary>
    public TimeSpan MaxRetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many records are asked for at a time; memory holds at most about as many. 1000 unless set.</summary>
    public int FetchSize { get; init; } = 1000;

    /// <summary>What the server's logs and query list show this client as.</summary>
    public string UserAgent { get; init; } = "CartographyPS";

    /// <summary>Authorities to trust for +s beside those that the machine trusts; null for none.</summary>
    public X509Certificate2Collection? TrustedAuthorities { get; init; }
}
