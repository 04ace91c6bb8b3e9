using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class SignInTests
{
    [Theory]
    [InlineData(4, 2)]
    [InlineData(4, 3)]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    [InlineData(5, 3)]
    [InlineData(5, 4)]
    [InlineData(5, 6)]
    [InlineData(5, 7)]
    [InlineData(5, 8)]
    public async Task Every_version_signs_in_and_runs(byte major, byte minor)
    {
        await using var server = new FakeServer(major, minor);
        using var driver = server.Driver();

        var info = await driver.VerifyAsync();

        Assert.Equal($"{major}.{minor}", info.ProtocolVersion);
        var hello = server.Messages[0].Map(0);
        bool logon = server.Version >= new Bolt.Connection.BoltVersion(5, 1);
        var signIn = logon ? server.Messages[1].Map(0) : hello;
        Assert.Equal("basic", signIn["scheme"]);
        Assert.Equal("neo4j", signIn["principal"]);
        Assert.Equal(Drivers.Secret, signIn["credentials"]);
        Assert.Equal(!logon, hello.ContainsKey("credentials"));
        Assert.Equal(server.Version >= new Bolt.Connection.BoltVersion(5, 3), hello.ContainsKey("bolt_agent"));
        Assert.Equal(major == 4 && minor >= 3, hello.ContainsKey("patch_bolt"));
        Assert.False(hello.ContainsKey("routing"));
        Assert.Equal("CartographyPS", hello["user_agent"]);
    }

    [Fact]
    public async Task A_token_is_sent_as_bearer_and_no_credential_as_none()
    {
        await using var server = new FakeServer();
        using var bearer = new BoltDriver("bolt://" + server.Host, BoltCredential.Bearer("token-x"));
        using var none = new BoltDriver("bolt://" + server.Host);
        await bearer.VerifyAsync();
        await none.VerifyAsync();

        var logons = server.Messages.Where(m => m.Tag == MessageTag.Logon).Select(m => m.Map(0)).ToList();
        Assert.Equal("bearer", logons[0]["scheme"]);
        Assert.Equal("token-x", logons[0]["credentials"]);
        Assert.Equal("none", Assert.Single(logons[1]).Value);
    }

    [Fact]
    public async Task Instants_are_sent_as_wall_clock_seconds_to_servers_without_the_patch()
    {
        foreach (bool patched in new[] { false, true })
        {
            await using var server = new FakeServer(4, 4);
            server.Script = async (peer, message) =>
            {
                if (message.Tag != MessageTag.Hello || !patched) return false;
                await peer.SuccessAsync(("server", "Neo4j/4.4.0"), ("patch_bolt", new[] { "utc" }));
                return true;
            };
            using var driver = server.Driver();
            var instant = new BoltDateTime(4500, 0, 3600);
            await driver.Session().RunAsync("RETURN $t", new Dictionary<string, object?> { ["t"] = instant }, result => result.SummaryAsync());

            // The fake server reads both forms, so it sees the same instant either way.
            Assert.Equal(instant, server.Messages.Single(m => m.Tag == MessageTag.Run).Map(1)["t"]);
        }
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    public async Task The_error_of_a_refused_sign_in_masks_the_secret(byte major, byte minor)
    {
        await using var server = new FakeServer(major, minor);
        server.Script = async (peer, message) =>
        {
            if (!message.Map(0).ContainsKey("credentials")) return false;
            await peer.FailureAsync("Neo.ClientError.Security.Unauthorized", "wrong password " + message.Map(0)["credentials"]);
            peer.CloseGently();
            return true;
        };
        using var driver = server.Driver();

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(BoltErrorKind.AuthenticationFailed, error.Kind);
        Assert.DoesNotContain(Drivers.Secret, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Drivers.Secret, Drivers.Credential.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_ends_the_sign_in()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new FakeServer();
        server.Script = async (_, _) =>
        {
            await cancellation.CancelAsync();
            return true;
        };
        using var driver = server.Driver();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => driver.VerifyAsync(null, cancellation.Token));
    }
}
