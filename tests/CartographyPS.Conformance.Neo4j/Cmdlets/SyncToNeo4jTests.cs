using System.Text.RegularExpressions;
using CartographyPS.Tests;
using SimulatedAws;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

/// <summary>Syncs of the sample estate that publish to the real server: the whole way from AWS's answers to Cypher.</summary>
[Collection(CmdletServer.Name)]
public sealed class SyncToNeo4jTests(Neo4jServer server, SampleAws aws) : IDisposable
{
    private const string Sync = "Invoke-CartographySync -Profile accountname1, accountname2";
    private const string SyncOfSome = Sync + " -Resource ec2:keypair, ec2:instance, sqs";

    public void Dispose() => aws.Server.RestoreAnswers();

    [Neo4jFact]
    public async Task The_graph_is_in_the_database_and_a_second_sync_changes_nothing_but_when_it_was_read()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);

        var first = session.Run(Sync).ThrowOnError().Output[^1];

        Assert.Equal("neo4j Complete", CmdletSession.Text(first, "ResourceType", "Status"));
        await session.AssertHasGraphAsync();
        long nodes = (long)(await session.QueryAsync("MATCH (n) WHERE n._ledger IS NOT NULL RETURN count(n)"))[0][0]!;
        Assert.Matches(
            $"^{Regex.Escape(session.Uri)}: {nodes} nodes and [0-9]+ edges created, 0 nodes and 0 edges deleted. The database had no graph of this ledger yet.$",
            CmdletSession.Text(first, "Message"));
        var found = session.Run(
            "Invoke-CartographyQuery -Cypher 'MATCH (a:AWSAccount)-[:RESOURCE]->(i:EC2Instance {id: $id}) RETURN a.id AS account, i' -Parameters @{ id = 'i-0a1b2c3d4e5f60001' }").ThrowOnError().Output;
        Assert.Equal(SampleEstate.ProductionAccount, CmdletSession.Text(Assert.Single(found), "account"));

        var second = session.Run(Sync).ThrowOnError().Output[^1];

        Assert.Equal($"Complete {session.Uri}: 0 nodes and 0 edges created, 0 nodes and 0 edges deleted.", CmdletSession.Text(second, "Status", "Message"));
        await session.AssertHasGraphAsync();

        var untouched = session.Run(Sync + " -NoTouch").ThrowOnError().Output[^1];
        Assert.Equal($"Complete {session.Uri}: It was up to date.", CmdletSession.Text(untouched, "Status", "Message"));
    }

    [Neo4jFact]
    public async Task Only_the_labels_that_the_ledger_has_are_indexed()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);
        foreach (var row in await session.QueryAsync("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' AND NOT name STARTS WITH 'cartography' RETURN name")) await session.QueryAsync($"DROP INDEX {row[0]}");

        session.Run("Invoke-CartographySync -Profile accountname1 -Resource sqs").ThrowOnError();

        Assert.Equal(["SQSQueue"], await IndexedAsync(session));

        session.Run("Invoke-CartographySync -Profile accountname1 -Resource sns").ThrowOnError();

        Assert.Equal(["SNSTopic", "SQSQueue"], await IndexedAsync(session));
    }

    private static async Task<IEnumerable<object?>> IndexedAsync(CmdletSession session) =>
        (await session.QueryAsync(
            "SHOW INDEXES YIELD labelsOrTypes, properties WHERE properties = ['id'] AND labelsOrTypes[0] IN ['EC2Instance', 'SNSTopic', 'SQSQueue'] RETURN labelsOrTypes[0] AS label ORDER BY label"))
        .Select(row => row[0]);

    [Neo4jFact]
    public async Task What_a_server_that_was_down_did_not_get_it_gets_with_the_next_sync()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);
        session.Run(SyncOfSome).ThrowOnError();
        aws.Server.OverrideAnswers(
            SampleEstate.ProductionAccount, "eu-central-1", "ec2", "DescribeKeyPairs",
            """[{"return": {"KeyPairs": [{"KeyPairId": "key-1", "KeyName": "new one", "KeyFingerprint": "00:11"}]}}]""");
        await server.KillAsync();
        try
        {
            var down = session.Run(SyncOfSome);

            Assert.Null(down.Terminating);
            Assert.Equal("Neo4jUnreachable,CartographyPS.Cmdlets.InvokeCartographySync", Assert.Single(down.Errors).FullyQualifiedErrorId);
            Assert.Equal("Pending", CmdletSession.Text(down.Output[^1], "Status"));
            Assert.All(down.Output.SkipLast(1), scope => Assert.Contains(CmdletSession.Text(scope, "Status"), new[] { "Complete", "Skipped" }));
            Assert.Equal("new one", CmdletSession.Text(Assert.Single(session.Run("Get-CartographyNode AWSEC2KeyPair | Where-Object keyname -eq 'new one'").Output), "keyname"));
        }
        finally
        {
            await server.StartAsync();
        }
        Assert.Equal("Behind  ", CmdletSession.Text(session.Run("Test-CartographyNeo4j").Output[0], "State", "ErrorId", "Message"));

        var up = session.Run(SyncOfSome).ThrowOnError().Output[^1];

        Assert.StartsWith($"Complete {session.Uri}: 1 nodes and ", CmdletSession.Text(up, "Status", "Message"), StringComparison.Ordinal);
        await session.AssertHasGraphAsync();
    }

    [Neo4jFact]
    public async Task A_wrong_password_leaves_the_reading_alone_and_is_repeated_nowhere()
    {
        using var session = await CmdletSession.OpenAsync(server, aws);
        string log = aws.File("wrong-password.jsonl");

        var result = session.Run($"Invoke-CartographySync -Profile accountname1 -Resource sns -Neo4jCredential $wrong -LogPath '{log}' -Verbose");

        var error = Assert.Single(result.Errors);
        Assert.Equal("Neo4jAuthenticationFailed,CartographyPS.Cmdlets.InvokeCartographySync", error.FullyQualifiedErrorId);
        Assert.Equal("Pending", CmdletSession.Text(result.Output[^1], "Status"));
        Assert.All(
            [error.ToString(), error.Exception.ToString(), CmdletSession.Text(result.Output[^1], "Message"), .. result.Verbose, .. File.ReadLines(log)],
            text => Assert.DoesNotContain("wrong-but-private", text, StringComparison.Ordinal));
    }
}
