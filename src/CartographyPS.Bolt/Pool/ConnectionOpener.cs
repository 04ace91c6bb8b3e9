using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Pool;

/// <summary>Opens authenticated connections. The credential can change during the driver's lifetime.</summary>
internal sealed class ConnectionOpener(Dialer dialer, SignIn signIn, BoltCredential credential, TimeSpan responseTimeout, Clock clock)
{
    private volatile BoltCredential _credential = credential;

    internal BoltCredential Credential
    {
        get => _credential;
        set => _credential = value;
    }

    internal Clock Clock => clock;

    internal async Task<BoltConnection> OpenAsync(BoltAddress address, CancellationToken cancellationToken)
    {
        var (socket, stream, version) = await dialer.DialAsync(address, cancellationToken).ConfigureAwait(false);
        var connection = new BoltConnection(address, socket, stream, version, clock)
        {
            ReadTimeout = new(dialer.Timeout, nameof(BoltDriverOptions.ConnectTimeout)),
            ResponseTimeout = responseTimeout,
        };
        try
        {
            await signIn.HelloAsync(connection, Credential, cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
