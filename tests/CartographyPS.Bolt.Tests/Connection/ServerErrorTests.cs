using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class ServerErrorTests
{
    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", BoltErrorKind.AuthenticationFailed, false, "password")]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", BoltErrorKind.AuthenticationRateLimited, false, "wait")]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", BoltErrorKind.CredentialsExpired, false, "ALTER CURRENT USER")]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", BoltErrorKind.AuthorizationExpired, true, "Sign in again")]
    [InlineData("Neo.ClientError.Security.TokenExpired", BoltErrorKind.AuthorizationExpired, true, "token")]
    [InlineData("Neo.ClientError.Security.Forbidden", BoltErrorKind.Forbidden, false, "right")]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", BoltErrorKind.DatabaseNotFound, false, "SHOW DATABASES")]
    [InlineData("Neo.ClientError.Cluster.NotALeader", BoltErrorKind.ReadOnlyMember, true, "neo4j://")]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", BoltErrorKind.ReadOnlyMember, true, "neo4j://")]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", BoltErrorKind.ConstraintViolated, false, "")]
    [InlineData("Neo.ClientError.Statement.SyntaxError", BoltErrorKind.InvalidQuery, false, "")]
    [InlineData("Neo.ClientError.Transaction.Terminated", BoltErrorKind.InvalidQuery, false, "")]
    [InlineData("Neo.TransientError.Transaction.Terminated", BoltErrorKind.InvalidQuery, false, "")]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", BoltErrorKind.InvalidQuery, false, "")]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", BoltErrorKind.Transient, true, "")]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", BoltErrorKind.Transient, true, "")]
    [InlineData("Neo.DatabaseError.General.UnknownError", BoltErrorKind.DatabaseError, false, "")]
    public async Task A_code_has_its_kind_and_says_what_to_do(string code, BoltErrorKind kind, bool retryable, string advice)
    {
        foreach (byte minor in new byte[] { 6, 7 })
        {
            await using var server = new FakeServer(5, minor);
            server.Script = async (peer, message) =>
            {
                if (message.Tag != MessageTag.Run) return false;
                string key = minor == 6 ? "code" : "neo4j_code";
                peer.HasFailed = true;
                await peer.SendAsync(MessageTag.Failure, new Dictionary<string, object?> { [key] = code, ["message"] = "said so", ["gql_status"] = "50N42" });
                return true;
            };
            using var driver = server.Driver(null, new() { MaxRetryTime = TimeSpan.Zero });

            var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

            Assert.Equal(kind, error.Kind);
            Assert.Equal(retryable, error.IsRetryable);
            Assert.Equal("50N42", error.GqlStatus);
            Assert.Contains("said so", error.Message, StringComparison.Ordinal);
            Assert.Contains(advice, error.Message, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(server.Host, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_message_that_repeats_a_long_query_is_cut()
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Run) return false;
            peer.HasFailed = true;
            await peer.SendAsync(
                MessageTag.Failure,
                new Dictionary<string, object?> { ["code"] = "Neo.ClientError.Statement.SyntaxError", ["neo4j_code"] = "Neo.ClientError.Statement.SyntaxError", ["message"] = new string('q', 50_000) });
            return true;
        };
        using var driver = server.Driver(null, new() { MaxRetryTime = TimeSpan.Zero });

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.InRange(error.Message.Length, 4096, 4400);
        Assert.Contains("(45904 more characters)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo.DatabaseError.Transaction.TransactionLogError", "Could not write: No space left on device")]
    [InlineData("Neo.TransientError.General.UnknownError", "There is not enough space on the disk")]
    public async Task A_full_disk_is_called_that(string code, string said)
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Commit) return false;
            await peer.FailureAsync(code, said);
            return true;
        };
        using var driver = server.Driver(null, new() { MaxRetryTime = TimeSpan.Zero });

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.Equal(BoltErrorKind.DiskFull, error.Kind);
        Assert.Contains("free space", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    public async Task A_refused_sign_in_is_an_error_without_the_secret_even_if_the_server_says_it(byte major, byte minor)
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
    public async Task A_server_silent_for_longer_than_its_hint_is_cut_off()
    {
        var clock = new FakeClock();
        await using var server = new FakeServer { Hints = new Dictionary<string, object?> { ["connection.recv_timeout_seconds"] = 3 } };
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Pull) return false;
            // Two signs of life, each within the limit, then silence.
            for (int i = 0; i < 2; i++)
            {
                clock.Advance(TimeSpan.FromSeconds(2));
                await peer.NoopAsync();
            }
            await peer.RecordAsync(1L);
            await clock.PassUntilClosedAsync(peer, TimeSpan.FromSeconds(1));
            return true;
        };
        using var driver = server.Driver(clock, new() { MaxRetryTime = TimeSpan.Zero });

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.Equal(BoltErrorKind.ConnectionLost, error.Kind);
        Assert.Contains("silent", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001" + "90" + "0000")]
    [InlineData("0002" + "B070" + "0000")]
    [InlineData("0003" + "B170C0" + "0000")]
    [InlineData("0003" + "B17190" + "0000")]
    [InlineData("0002" + "B055" + "0000")]
    [InlineData("0001" + "B1" + "0000")]
    [InlineData("0007" + "B17FD67FFFFFFF" + "0000")]
    public async Task What_is_no_answer_breaks_the_connection_with_a_clear_error(string bytes)
    {
        await using var server = new FakeServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Begin) return false;
            await peer.WriteAsync(Convert.FromHexString(bytes));
            return true;
        };
        using var driver = server.Driver();

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().OneAsync());

        Assert.Equal(BoltErrorKind.ProtocolViolation, error.Kind);
    }

    [Fact]
    public async Task A_result_is_of_no_use_after_its_unit_of_work()
    {
        await using var server = new FakeServer();
        using var driver = server.Driver();
        BoltTransaction? kept = null;
        BoltResult? result = null;
        await driver.Session().ExecuteWriteAsync(async work =>
        {
            kept = work;
            result = await work.RunAsync("RETURN 1");
            return 0;
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.RunAsync("RETURN 2"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => result!.ReadAsync());
        Assert.Throws<InvalidOperationException>(() => result!.Current);
    }
}
