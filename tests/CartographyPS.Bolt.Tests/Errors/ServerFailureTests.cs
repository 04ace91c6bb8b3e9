using CartographyPS.Bolt.Messages;
using CartographyPS.Bolt.Tests.Fakes;

namespace CartographyPS.Bolt.Tests.Errors;

public sealed class ServerFailureTests
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
    public async Task Each_code_has_its_kind_and_advice(string code, BoltErrorKind kind, bool retryable, string advice)
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
    public async Task A_message_that_quotes_a_long_query_is_truncated()
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
    public async Task A_full_disk_has_its_own_kind(string code, string said)
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
}
