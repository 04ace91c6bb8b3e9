using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Pool;
using CartographyPS.Bolt.Retry;
using CartographyPS.Bolt.Routing;
using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt;

/// <summary>
/// A Neo4j server, cluster or Aura instance, reached by the Bolt protocol (https://neo4j.com/docs/bolt/current/). It keeps connections
/// for use again; one driver serves any number of sessions at a time.
/// </summary>
public sealed class BoltDriver : IDisposable
{
    private readonly BoltDriverOptions _options;
    private readonly ConnectionOpener _opener;
    private readonly IConnectionProvider _provider;
    private readonly RetryPolicy _retry;

    /// <summary>Prepares a driver; nothing is connected before it is used.</summary>
    /// <param name="address">
    /// scheme://host[:port]. bolt for one server, neo4j for a cluster, Aura or a server that may become one; with +s the connection is
    /// encrypted and the certificate checked, with +ssc encrypted with any certificate.
    /// </param>
    /// <param name="credential">How to sign in; null for not at all.</param>
    /// <param name="options">How to behave; null for the defaults.</param>
    /// <exception cref="BoltException">The address is of another form.</exception>
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
        _opener = new(dialer, new(options.UserAgent, uri.Routing ? context : null), credential ?? BoltCredential.None, clock);
        var settings = new PoolSettings(
            options.MaxConnectionsPerServer, options.AcquireTimeout, options.MaxConnectionAge, options.LivenessCheckAfter);
        ConnectionPool Pool(BoltAddress server) => new(server, _opener, settings);
        _provider = uri.Routing
            ? new RoutingProvider(uri.Address, new(context), new(Pool), clock)
            : new DirectProvider(Pool(uri.Address));
    }

    /// <summary>Starts a session.</summary>
    /// <param name="database">The database; null for the user's home database.</param>
    /// <param name="bookmarks">What it shall see at least, from other sessions; null for nothing.</param>
    public BoltSession Session(string? database = null, IEnumerable<string>? bookmarks = null) =>
        new(_provider, _retry, _options.FetchSize, database, bookmarks?.ToList() ?? []);

    /// <summary>Tries once, without retries, whether a server can be reached, lets this user in and has the database.</summary>
    /// <param name="database">The database; null for the user's home database.</param>
    /// <param name="cancellationToken">Ends the trial.</param>
    /// <exception cref="BoltException">Why not.</exception>
    public async Task<BoltServerInfo> VerifyAsync(string? database = null, CancellationToken cancellationToken = default)
    {
        var session = Session(database);
        var (connection, routed) = await _provider.AcquireAsync(BoltAccessMode.Read, database, [], cancellationToken).ConfigureAwait(false);
        var (address, agent, version) = (connection.Address, connection.Agent, connection.Version);
        await _provider.ReleaseAsync(connection).ConfigureAwait(false);
        var summary = await session.RunAsync("RETURN 1", null, result => result.SummaryAsync(), BoltAccessMode.Read, null, cancellationToken)
            .ConfigureAwait(false);
        return new(address.ToString(), agent, version.ToString(), summary.Database ?? routed);
    }

    /// <summary>Changes how to sign in, such as after a password change or with a new token. Work under way is not disturbed.</summary>
    /// <param name="credential">How to sign in from now on.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public void ChangeCredential(BoltCredential credential) => _opener.Credential = credential ?? throw new ArgumentNullException(nameof(credential));

    /// <summary>Closes the connections: the idle ones now, those in use when their work ends.</summary>
    public void Dispose() => _provider.Dispose();
}
