using System.Management.Automation;
using CartographyPS.Tests;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

[Collection(CmdletServer.Name)]
public sealed class PublishCartographyGraphTests(Neo4jServer server, SampleAws aws) : IAsyncLifetime
{
    private CmdletSession _session = null!;

    public async Task InitializeAsync()
    {
        if (Neo4jFolder.IsMissing) return;
        _session = await CmdletSession.OpenAsync(server, aws);
        _session.Run("$PSDefaultParameterValues.Remove('Invoke-CartographySync:Neo4jUri'); $PSDefaultParameterValues.Remove('Invoke-CartographySync:Neo4jCredential'); Invoke-CartographySync -Profile accountname1 -Resource sqs, sns, iam").ThrowOnError();
    }

    public Task DisposeAsync()
    {
        _session?.Dispose();
        return Task.CompletedTask;
    }

    [Neo4jFact]
    public async Task The_first_one_is_in_full_and_says_why_and_the_next_one_has_nothing_to_do()
    {
        var first = _session.Run("Publish-CartographyGraph -Verbose").ThrowOnError();

        Assert.Equal("CartographyPS.ProjectionResult", Assert.Single(first.Output).TypeNames[0]);
        Assert.Equal("Complete Full The database had no graph of this ledger yet.", CmdletSession.Text(first.Output[0], "Projection", "Mode", "Message"));
        Assert.Contains(first.Verbose, said => said.Contains("Comparing the whole graph", StringComparison.Ordinal));
        Assert.Equal(ProgressRecordType.Completed, first.Progress[^1].RecordType);
        await _session.AssertHasGraphAsync();

        var second = Assert.Single(_session.Run("Publish-CartographyGraph").ThrowOnError().Output);
        Assert.Equal("Complete None 0 0 ", CmdletSession.Text(second, "Projection", "Mode", "NodesCreated", "PropertiesSet", "Message"));
    }

    [Neo4jTheory]
    [InlineData("neo4j")]
    [InlineData("bolt")]
    public async Task Every_scheme_will_do_and_the_database_can_be_named(string scheme)
    {
        var result = Assert.Single(_session.Run($"Publish-CartographyGraph -Neo4jUri '{server.Uri(scheme)}' -Neo4jDatabase neo4j").ThrowOnError().Output);

        Assert.Equal($"Complete {server.Uri(scheme)}/neo4j", CmdletSession.Text(result, "Projection", "Database"));
        await _session.AssertHasGraphAsync();
    }

    [Neo4jFact]
    public async Task Full_puts_right_what_others_did_to_the_graph()
    {
        _session.Run("Publish-CartographyGraph").ThrowOnError();
        await _session.QueryAsync("MATCH (q:AWSSQSQueue) WITH q LIMIT 1 DETACH DELETE q");
        await _session.QueryAsync("MATCH (p:AWSRole) SET p.name = 'changed'");
        Assert.Equal("None", CmdletSession.Text(_session.Run("Publish-CartographyGraph").ThrowOnError().Output[0], "Mode"));

        var result = Assert.Single(_session.Run("Publish-CartographyGraph -Full").ThrowOnError().Output);

        Assert.Equal("Full 1 A full publish was requested.", CmdletSession.Text(result, "Mode", "NodesCreated", "Message"));
        await _session.AssertHasGraphAsync();
    }

    [Neo4jFact]
    public async Task A_graph_that_Cartography_wrote_is_taken_over_as_the_guide_says()
    {
        await _session.QueryAsync("CREATE (:GitHubRepository {id: 'r-1', _module_name: 'cartography:github'})-[:DEPLOYS_TO]->(:AWSAccount {id: '111122223333', _module_name: 'cartography:aws', lastupdated: 1})");
        await _session.QueryAsync("CREATE (:AWSSQSQueue {id: 'gone', _module_name: 'cartography:aws', lastupdated: 1})");
        Assert.Equal("1", CmdletSession.Text(_session.Run("Publish-CartographyGraph").ThrowOnError().Output[0], "NodesShared"));

        await _session.QueryAsync("MATCH (n) WHERE n._module_name = 'cartography:aws' AND n._ledger IS NULL CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        var result = Assert.Single(_session.Run("Publish-CartographyGraph -Full").ThrowOnError().Output);

        Assert.Equal("Full 1 0", CmdletSession.Text(result, "Mode", "NodesCreated", "NodesShared"));
        Assert.Single(await _session.QueryAsync("MATCH (n:GitHubRepository) DELETE n RETURN 1"));
        await _session.AssertHasGraphAsync();
    }

    [Neo4jFact]
    public async Task What_the_database_refuses_is_a_warning_and_the_rest_is_there()
    {
        await _session.QueryAsync("CREATE CONSTRAINT theirs FOR (r:AWSRole) REQUIRE r._ont_source IS UNIQUE");
        try
        {
            var result = _session.Run("Publish-CartographyGraph");

            Assert.Empty(result.Errors);
            long roles = (long)(await _session.QueryAsync("MATCH (r:AWSRole) RETURN count(r)"))[0][0]!;
            Assert.True(roles > 1);
            Assert.Equal($"Partial Full {roles - 1}", CmdletSession.Text(Assert.Single(result.Output), "Projection", "Mode", "Refused"));
            Assert.All(result.Warnings.SkipLast(1), warning => Assert.Matches("^The database refused _ont_source of AWSRole 'arn:.*already exists", warning));
            Assert.Contains("Publish-CartographyGraph -Full", result.Warnings[^1], StringComparison.Ordinal);
            Assert.Single(await _session.QueryAsync("MATCH (r:AWSRole) WHERE r._ont_source IS NOT NULL RETURN r"));

            // It is told as long as it is so.
            result = _session.Run("Publish-CartographyGraph");
            Assert.Equal($"Partial None {roles - 1}", CmdletSession.Text(Assert.Single(result.Output), "Projection", "Mode", "Refused"));
        }
        finally
        {
            await _session.QueryAsync("DROP CONSTRAINT theirs");
        }
        Assert.Equal("Complete 0", CmdletSession.Text(Assert.Single(_session.Run("Publish-CartographyGraph -Full").ThrowOnError().Output), "Projection", "Refused"));
        await _session.AssertHasGraphAsync();
    }

    [Neo4jFact]
    public async Task WhatIf_writes_nothing()
    {
        Assert.Empty(_session.Run("Publish-CartographyGraph -WhatIf").ThrowOnError().Output);

        Assert.Empty(await _session.QueryAsync("MATCH (n) RETURN n"));
        Assert.Contains($"on target \"{_session.Uri}\"", aws.Shown, StringComparison.Ordinal);
    }

    [Neo4jTheory]
    [InlineData("-Neo4jDatabase nowhere", "Neo4jDatabaseNotFound", ErrorCategory.ObjectNotFound, "-Neo4jDatabase")]
    [InlineData("-Neo4jCredential $wrong", "Neo4jAuthenticationFailed", ErrorCategory.AuthenticationError, "-Neo4jCredential")]
    [InlineData("-Neo4jUri ($PSDefaultParameterValues['Publish-CartographyGraph:Neo4jUri'] -replace 'bolt', 'bolt+s')", "Neo4jTlsFailed", ErrorCategory.ConnectionError, "+s")]
    public void What_keeps_the_database_from_taking_it_is_one_error(string parameters, string id, ErrorCategory category, string action)
    {
        var result = _session.Run("Publish-CartographyGraph " + parameters);

        Assert.Equal("Pending", CmdletSession.Text(Assert.Single(result.Output), "Projection"));
        var error = Assert.Single(result.Errors);
        Assert.Equal((id + ",CartographyPS.Cmdlets.PublishCartographyGraph", category), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains(action, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-but-private", error.Exception.ToString(), StringComparison.Ordinal);
    }
}
