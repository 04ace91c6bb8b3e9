using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class DialerTests
{
    [Fact]
    public async Task A_port_without_a_listener_is_unreachable()
    {
        await using var server = new FakeServer();
        server.Stop();
        using var driver = server.Driver();

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(BoltErrorKind.Unreachable, error.Kind);
        Assert.Contains("refused", error.Message, StringComparison.Ordinal);
        Assert.Contains(server.Host, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_without_an_address_is_unreachable()
    {
        using var driver = new BoltDriver("bolt://no-such-host.invalid");

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(BoltErrorKind.Unreachable, error.Kind);
        Assert.Contains("name", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_silent_server_is_given_up_after_the_time_limit(int step)
    {
        var clock = new FakeClock();
        await using var server = new FakeServer
        {
            Connection = async peer =>
            {
                await peer.ReadAsync(20);
                if (step == 1) await peer.WriteAsync(0, 0, 8, 5);
                if (step == 1) await peer.ReceiveAsync();
                await clock.PassUntilClosedAsync(peer, TimeSpan.FromSeconds(10));
            },
        };
        using var driver = server.Driver(clock);

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

        Assert.Equal(step == 0 ? BoltErrorKind.Unreachable : BoltErrorKind.ConnectionLost, error.Kind);
        Assert.True(error.IsRetryable);
        Assert.Contains("30 s (ConnectTimeout)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_ends_the_opening_of_a_connection()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new FakeServer
        {
            Connection = async peer =>
            {
                await peer.ReadAsync(20);
                await cancellation.CancelAsync();
                await peer.ReadAsync(100_000);
            },
        };
        using var driver = server.Driver();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => driver.VerifyAsync(null, cancellation.Token));
    }
}
