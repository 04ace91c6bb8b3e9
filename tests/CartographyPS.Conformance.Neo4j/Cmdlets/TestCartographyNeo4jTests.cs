using CartographyPS.Tests;
using CartographyPS.Tests.Tools;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

[Collection(CmdletServer.Name)]
public sealed class TestCartographyNeo4jTests(Neo4jServer server, SampleAws aws)
{
    [Neo4jFact]
    public async Task It_tells_what_the_database_has_and_changes_nothing()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);
        foreach (var row in await session.QueryAsync("SHOW CONSTRAINTS YIELD name")) await session.QueryAsync($"DROP CONSTRAINT {row[0]}");
        foreach (var row in await session.QueryAsync("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name")) await session.QueryAsync($"DROP INDEX {row[0]}");
        string Test(params string[] properties) => CmdletSession.Text(Assert.Single(session.Run("Test-CartographyNeo4j").ThrowOnError().Output), properties);
        const string Sync = "Invoke-CartographySync -Profile accountname1 -Region eu-central-1";
        session.Run(Sync + " -Resource sns").ThrowOnError();
        foreach (var row in await session.QueryAsync("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' AND NOT name STARTS WITH 'cartography' RETURN name LIMIT 3")) await session.QueryAsync($"DROP INDEX {row[0]}");

        Assert.Equal($"{session.Uri} True True neo4j neo4j True True 3 Current 0  ", Test("Uri", "Works", "Reachable", "Database", "User", "CanWrite", "CanIndex", "MissingIndexes", "State", "OtherLedgers", "ErrorId", "Message"));
        Assert.StartsWith("Neo4j/5.", Test("Server"), StringComparison.Ordinal);

        await session.QueryAsync("MATCH (s:CartographyLedger) SET s.status = 'Writing'");
        Assert.Equal("Interrupted", Test("State"));
        await session.QueryAsync("MATCH (s:CartographyLedger) SET s.status = 'Complete', s.changed = s.changed + 1");
        Assert.Equal("Unknown", Test("State"));
        await session.QueryAsync("MATCH (s:CartographyLedger) SET s.id = 'other'");
        Assert.Equal("None 1", Test("State", "OtherLedgers"));

        Assert.Equal(1L, (await session.QueryAsync("MATCH (s:CartographyLedger) RETURN count(s)"))[0][0]);
        Assert.Empty(await session.QueryAsync("SHOW INDEXES YIELD properties WHERE 'tried' IN properties RETURN 1"));
    }

    [Neo4jFact]
    public async Task It_tells_what_would_keep_a_publish_from_working()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);
        session.Run("Invoke-CartographySync -Profile accountname1 -Resource sns -Region eu-central-1").ThrowOnError();

        var tests = session.Run("Test-CartographyNeo4j -Neo4jCredential $wrong; Test-CartographyNeo4j -Neo4jDatabase nowhere; Test-CartographyNeo4j -Neo4jDatabase system").ThrowOnError().Output;

        Assert.Equal(
            ["False False Neo4jAuthenticationFailed somebody", "False True Neo4jDatabaseNotFound neo4j", "False True Neo4jInvalidQuery neo4j"],
            tests.Select(test => CmdletSession.Text(test, "Works", "Reachable", "ErrorId", "User")));
        Assert.All(tests, test => Assert.NotEmpty(CmdletSession.Text(test, "Message")));
        Assert.DoesNotContain("wrong-but-private", CmdletSession.Text(tests[0], "Message"), StringComparison.Ordinal);
    }

    [Neo4jFact]
    public async Task A_ledger_that_is_named_must_be_there()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);

        var error = Assert.Single(session.Run("Test-CartographyNeo4j").Errors);

        Assert.StartsWith("LedgerNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Neo4jFact]
    public async Task The_default_ledger_need_not_be_there_yet()
    {
        using var home = new TemporaryDirectory();

        var run = await ScriptProcess.Run(
            "$test = Test-CartographyNeo4j; $test.Works; $null -eq $test.State; $test.User",
            [], [], ("XDG_DATA_HOME", home.Path), ("NEO4J_URI", server.Uri("bolt")), ("NEO4J_USERNAME", "neo4j"), ("NEO4J_PASSWORD", Neo4jServer.Password));

        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.Error);
        Assert.Equal(["True", "True", "neo4j"], run.Output);
    }
}
