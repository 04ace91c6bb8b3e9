using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt.Connection;

/// <summary>Sends HELLO and authenticates: HELLO carries the credential up to 5.0; later versions get HELLO and LOGON, pipelined.</summary>
internal sealed class SignIn(string userAgent, IReadOnlyDictionary<string, object?>? routingContext)
{
    private const string ReadTimeoutHint = "connection.recv_timeout_seconds";

    private static readonly string Product = "CartographyPS/" + (typeof(SignIn).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    internal async Task HelloAsync(BoltConnection connection, BoltCredential credential, CancellationToken cancellationToken)
    {
        connection.Credential = credential;
        var hello = connection.Send(new(MessageTag.Hello, [HelloFields(connection.Version, credential)]), new Response());
        var logon = connection.Version >= BoltVersion.V5_1 ? connection.Send(Logon(credential), new Response()) : hello;
        var metadata = await CompleteAsync(connection, hello, cancellationToken).ConfigureAwait(false);
        connection.Agent = metadata.Text("server") ?? "";
        if (metadata.Texts("patch_bolt").Contains("utc")) connection.UseUtcDateTimes();
        await CompleteAsync(connection, logon, cancellationToken).ConfigureAwait(false);
        long? seconds = metadata.Map("hints")?.Integer(ReadTimeoutHint);
        connection.ReadTimeout = seconds is > 0 and <= int.MaxValue / 1000 ? new(TimeSpan.FromSeconds(seconds.Value), ReadTimeoutHint) : null;
    }

    /// <summary>Changes the user of an open connection (5.1 and later).</summary>
    internal static async Task ChangeAsync(BoltConnection connection, BoltCredential credential, CancellationToken cancellationToken)
    {
        var logoff = connection.Send(Request.Logoff, new Response());
        connection.Credential = credential;
        var logon = connection.Send(Logon(credential), new Response());
        await CompleteAsync(connection, logoff, cancellationToken).ConfigureAwait(false);
        await CompleteAsync(connection, logon, cancellationToken).ConfigureAwait(false);
    }

    // A server that refuses a user closes the connection. Before authentication it does not accept RESET.
    private static async Task<IReadOnlyDictionary<string, object?>> CompleteAsync(
        BoltConnection connection, Response response, CancellationToken cancellationToken)
    {
        using var cancellation = cancellationToken.Register(() => connection.Abort("the client closed it because the work was cancelled"));
        try
        {
            await connection.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return await connection.CompleteAsync(response, CancellationToken.None).ConfigureAwait(false);
        }
        catch (BoltException e)
        {
            connection.Break(e);
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    private static Request Logon(BoltCredential credential)
    {
        var fields = new Dictionary<string, object?>();
        credential.AddTo(fields);
        return new(MessageTag.Logon, [fields]);
    }

    private Dictionary<string, object?> HelloFields(BoltVersion version, BoltCredential credential)
    {
        var fields = new Dictionary<string, object?> { ["user_agent"] = userAgent };
        if (routingContext is not null) fields["routing"] = routingContext;
        if (version >= BoltVersion.V5_3) fields["bolt_agent"] = new Dictionary<string, object?> { ["product"] = Product };
        if (version is { Major: 4, Minor: >= 3 }) fields["patch_bolt"] = new[] { "utc" };
        if (version < BoltVersion.V5_1) credential.AddTo(fields);
        return fields;
    }
}
