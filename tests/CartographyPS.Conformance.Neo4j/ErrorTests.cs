namespace CartographyPS.Conformance.Neo4j;

/// <summary>What the real server refuses, and how that is said.</summary>
[Collection(SharedServer.Name)]
public sealed class ErrorTests(Neo4jServer server)
{
    [Neo4jTheory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task A_wrong_password_is_said_without_repeating_it(string scheme)
    {
        using var driver = new BoltDriver(server.Uri(scheme), BoltCredential.Basic("nobody", "wrong-but-private"));

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().RunAsync("RETURN 1", null, result => result.ToListAsync()));

        Assert.Equal(BoltErrorKind.AuthenticationFailed, error.Kind);
        Assert.DoesNotContain("wrong-but-private", error.ToString(), StringComparison.Ordinal);
    }

    [Neo4jFact]
    public async Task Too_many_wrong_passwords_are_said_as_such()
    {
        using var admin = server.Driver();
        await admin.Session("system").RunAsync("CREATE USER clumsy SET PASSWORD 'not-a-secret-2' CHANGE NOT REQUIRED", null, result => result.SummaryAsync());
        using var driver = new BoltDriver(server.Uri("bolt"), BoltCredential.Basic("clumsy", "wrong"));
        var kinds = new List<BoltErrorKind>();
        for (int i = 0; i < 4; i++) kinds.Add((await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync())).Kind);

        Assert.Equal(BoltErrorKind.AuthenticationFailed, kinds[0]);
        Assert.Equal(BoltErrorKind.AuthenticationRateLimited, kinds[3]);
    }

    [Neo4jFact]
    public async Task A_password_that_must_be_changed_is_said_and_can_be_changed()
    {
        using var admin = server.Driver();
        await admin.Session("system").RunAsync("CREATE USER fresh SET PASSWORD 'not-a-secret-3' CHANGE REQUIRED", null, result => result.SummaryAsync());
        using var driver = new BoltDriver(server.Uri("bolt"), BoltCredential.Basic("fresh", "not-a-secret-3"));

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());
        Assert.Equal(BoltErrorKind.CredentialsExpired, error.Kind);

        await driver.Session("system").RunAsync(
            "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
            new Dictionary<string, object?> { ["old"] = "not-a-secret-3", ["new"] = "not-a-secret-4" }, result => result.SummaryAsync());
        driver.ChangeCredential(BoltCredential.Basic("fresh", "not-a-secret-4"));
        Assert.Equal("neo4j", (await driver.VerifyAsync()).Database);
    }

    [Neo4jFact]
    public async Task A_password_changed_behind_the_drivers_back_is_said_and_the_new_one_is_taken_up()
    {
        using var admin = server.Driver();
        var system = admin.Session("system");
        await system.RunAsync("CREATE USER mover SET PASSWORD 'not-a-secret-5' CHANGE NOT REQUIRED", null, result => result.SummaryAsync());
        var options = new BoltDriverOptions { MaxConnectionAge = TimeSpan.Zero };
        using var driver = new BoltDriver(server.Uri("bolt"), BoltCredential.Basic("mover", "not-a-secret-5"), options);
        await driver.VerifyAsync();

        await system.RunAsync("ALTER USER mover SET PASSWORD 'not-a-secret-6' CHANGE NOT REQUIRED", null, result => result.SummaryAsync());
        var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());
        driver.ChangeCredential(BoltCredential.Basic("mover", "not-a-secret-6"));

        Assert.Equal(BoltErrorKind.AuthenticationFailed, error.Kind);
        await driver.VerifyAsync();
    }

    [Neo4jTheory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task A_database_that_is_not_there_is_said(string scheme)
    {
        using var driver = server.Driver(scheme: scheme);

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session("nowhere").ExecuteReadAsync(work => work.RunAsync("RETURN 1")));

        Assert.Equal(BoltErrorKind.DatabaseNotFound, error.Kind);
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    [Neo4jTheory]
    [InlineData("RETRUN 1", BoltErrorKind.InvalidQuery)]
    [InlineData("RETURN $missing", BoltErrorKind.InvalidQuery)]
    [InlineData("CREATE (:Unique {k: 1}), (:Unique {k: 1})", BoltErrorKind.ConstraintViolated)]
    public async Task A_query_that_cannot_work_is_said_at_once(string query, BoltErrorKind kind)
    {
        using var driver = server.Driver();
        await driver.Session().RunAsync("CREATE CONSTRAINT unique_k IF NOT EXISTS FOR (u:Unique) REQUIRE u.k IS UNIQUE", null, result => result.SummaryAsync());

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().ExecuteWriteAsync(work => work.ExecuteAsync(query)));

        Assert.Equal(kind, error.Kind);
        Assert.False(error.IsRetryable);
    }

    [Neo4jFact]
    public async Task Writing_in_work_that_reads_is_refused()
    {
        using var driver = server.Driver();

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().ExecuteReadAsync(work => work.ExecuteAsync("CREATE ()")));

        Assert.Equal(BoltErrorKind.InvalidQuery, error.Kind);
        Assert.Contains("read access mode", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Neo4jFact]
    public async Task A_transaction_over_its_time_is_ended_by_the_server()
    {
        using var driver = server.Driver();

        var error = await Assert.ThrowsAsync<BoltException>(() => driver.Session().ExecuteReadAsync(
            async work => await (await work.RunAsync("UNWIND range(1, 100000000000) AS i WITH i WHERE i < 0 RETURN count(i)")).ToListAsync(),
            new() { Timeout = TimeSpan.FromMilliseconds(200) }));

        Assert.Contains("TransactionTimedOut", error.Code, StringComparison.Ordinal);
    }

    [Neo4jFact]
    public async Task A_deadlock_is_retried_until_both_have_done_their_work()
    {
        using var driver = new BoltDriver(server.Uri("bolt"), Neo4jServer.Credential, new(), new HastyClock(), () => 0.5);
        await driver.Session().RunAsync("CREATE (:Lock {i: 0, n: 0}), (:Lock {i: 1, n: 0})", null, result => result.SummaryAsync());
        int attempts = 0;
        var firstLocks = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        async Task<int> LockAsync(int first) => await driver.Session().ExecuteWriteAsync(async work =>
        {
            Interlocked.Increment(ref attempts);
            const string Query = "MATCH (l:Lock {i: $i}) SET l.n = l.n + 1";
            await (await work.ExecuteAsync(Query, new Dictionary<string, object?> { ["i"] = first })).SummaryAsync();
            firstLocks[first].TrySetResult();
            await Task.WhenAll(firstLocks.Select(source => source.Task));
            await (await work.ExecuteAsync(Query, new Dictionary<string, object?> { ["i"] = 1 - first })).SummaryAsync();
            return first;
        });

        await Task.WhenAll(LockAsync(0), LockAsync(1)).WaitAsync(TimeSpan.FromSeconds(60));

        var rows = await driver.Session().RunAsync("MATCH (l:Lock) RETURN l.n", null, result => result.ToListAsync());
        Assert.All(rows, row => Assert.Equal(2L, row[0]));
        Assert.InRange(attempts, 3, 100);
    }

    [Neo4jFact]
    public async Task A_server_without_tls_is_said_to_have_none()
    {
        foreach (string scheme in new[] { "bolt+s", "bolt+ssc", "neo4j+s" })
        {
            using var driver = new BoltDriver(server.Uri(scheme), Neo4jServer.Credential);

            var error = await Assert.ThrowsAsync<BoltException>(() => driver.VerifyAsync());

            Assert.Equal(BoltErrorKind.TlsFailed, error.Kind);
            Assert.Contains("leave +s", error.Message, StringComparison.Ordinal);
        }
    }
}
