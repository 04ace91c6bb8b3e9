using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Pool;
using CartographyPS.Bolt.Retry;
using CartographyPS.Bolt.Routing;
using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt;

/// <summary>
/// A Neo4j server, cluster or Aura instance, reached by the Bolt protocol (https://neo4j.com/docs/bolt/current/). The driver pools its
/// connections and serves any number of concurrent sessions.
/// </summary>
public sealed class BoltDriver : IDisposable
{
    private readonly BoltDriverOptions _options;
    private readonly ConnectionOpener _opener;
    private readonly IConnectionProvider _provider;
    private readonly RetryPolicy _retry;

    /// <summary>Creates a driver. It connects on first use.</summary>
    /// <param name="address">
    /// scheme://host[:port]. Use bolt for a single server and neo4j for a cluster, for Aura, or for a server that may become a cluster.
    /// +s encrypts the connection and checks the certificate. +ssc encrypts it and accepts any certificate.
    /// </param>
    /// <param name="credential">The credential; null for none.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="BoltException">The address has another form.</exception>
    public BoltDriver(string address, BoltCredential? credential = null, BoltDriverOptions? options = null)
        : this(address, credential, options ?? new(), SystemClock.Instance, Jitter.Next)
    {
    }

    internal BoltDriver(string address, BoltCredential? credential, BoltDriverOptions options, Clock clock, Func<double> random)
    {
        var uri = BoltUri.Parse(address);
        _options = options;
        _retry = new(options.MaxRetryTime, clock, random);
        var context = uri.RoutingContext.ToDictionary(entry => entry.Key, entry => (object?)entry.Value);
        context["address"] = uri.Address.ToString();
        var dialer = new Dialer(uri.Tls, options.TrustedAuthorities, options.ConnectTimeout, clock);
        _opener = new(dialer, new(options.UserAgent, uri.Routing ? context : null), credential ?? BoltCredential.None, options.ResponseTimeout, clock);
        var settings = new PoolSettings(
            options.MaxConnectionsPerServer, options.AcquireTimeout, options.MaxConnectionAge, options.LivenessCheckAfter);
        ConnectionPool Pool(BoltAddress server) => new(server, _opener, settings);
        _provider = uri.Routing
            ? new RoutingProvider(uri.Address, new(context), new(Pool), clock)
            : new DirectProvider(Pool(uri.Address));
    }

    /// <summary>Starts a session.</summary>
    /// <param name="database">The database; null for the user's home database.</param>
    /// <param name="bookmarks">Bookmarks of other sessions. Work of this session sees at least their states. Null for none.</param>
    public BoltSession Session(string? database = null, IEnumerable<string>? bookmarks = null) =>
        new(_provider, _retry, _options.FetchSize, database, bookmarks?.ToList() ?? []);

    /// <summary>
    /// Checks that a server is reachable, accepts the credential and has the database. Waits, as retries do, for a server that says that it
    /// is not ready yet. An unreachable one is an error at once.
    /// </summary>
    /// <param name="database">The database; null for the user's home database.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="BoltException">The check failed.</exception>
    public Task<BoltServerInfo> VerifyAsync(string? database = null, CancellationToken cancellationToken = default) =>
        _retry.RunAsync(() => VerifyOnceAsync(database, cancellationToken), e => e.Kind == BoltErrorKind.Transient, cancellationToken);

    /// <summary>Replaces the credential, as after a password change or with a new token. Work in progress is not affected.</summary>
    /// <param name="credential">The credential for all later work.</param>
    /// <exception cref="ArgumentNullException">The credential is null.</exception>
    public void ChangeCredential(BoltCredential credential) => _opener.Credential = credential ?? throw new ArgumentNullException(nameof(credential));

    /// <summary>Closes the idle connections at once, and those in use when their work ends.</summary>
    public void Dispose() => _provider.Dispose();

    private async Task<BoltServerInfo> VerifyOnceAsync(string? database, CancellationToken cancellationToken)
    {
        var session = Session(database);
        var (connection, routed) = await _provider.AcquireAsync(BoltAccessMode.Read, database, [], cancellationToken).ConfigureAwait(false);
        var (address, agent, version) = (connection.Address, connection.Agent, connection.Version);
        await _provider.ReleaseAsync(connection).ConfigureAwait(false);
        var summary = await session.RunAsync("RETURN 1", null, result => result.SummaryAsync(), BoltAccessMode.Read, null, cancellationToken)
            .ConfigureAwait(false);
        return new(address.ToString(), agent, version.ToString(), summary.Database ?? routed);
    }
}
