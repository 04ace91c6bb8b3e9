using System.Management.Automation;
using System.Text.Json;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>
/// Neo4j databases that cannot be used, and parameters that make no sense: one clear error each, with an id, a category and a way out, and
/// never the password. What was read from AWS is kept.
/// </summary>
public sealed class Neo4jErrorTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Password = "private-and-wrong";
    private const string Sync = "Invoke-CartographySync -Profile accountname1 -Resource sns -Region eu-central-1";

    private readonly string _ledger = aws.NewLedger();
    private readonly ClosedPort _nothing = new();

    public static TheoryData<string> Cmdlets => new("Publish-CartographyGraph", "Test-CartographyNeo4j", "Invoke-CartographyQuery -Cypher 'RETURN 1'", Sync);

    public void Dispose() => _nothing.Dispose();

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void An_address_that_is_none_is_refused_before_anything_is_done(string cmdlet)
    {
        aws.Server.Statistics.Reset();
        foreach (string uri in new[] { "http://graph.example:7474", "graph.example:7687", "bolt+routing://graph.example", "bolt://graph.example/aws" })
        {
            var error = Fails($"{cmdlet} -Neo4jUri '{uri}'", "Neo4jInvalidUri", ErrorCategory.InvalidArgument);

            Assert.Contains("scheme", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("neo4j+s://", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        }
        Assert.False(File.Exists(_ledger));
        Assert.Equal(0, aws.Server.Statistics.Total);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_password_in_the_address_is_repeated_nowhere(string cmdlet)
    {
        var error = Fails($"{cmdlet} -Neo4jUri 'bolt://neo4j:{Password}@graph.example' -Verbose", "Neo4jInvalidUri", ErrorCategory.InvalidArgument);

        Assert.Contains("pass them as the credential", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("Neo4jUri", error.TargetObject);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Parameters_that_do_not_go_together(string cmdlet)
    {
        var error = Fails($"{cmdlet} -Neo4jUser ann -Neo4jCredential $credential", "Neo4jParametersNotValid", ErrorCategory.InvalidArgument);
        Assert.Contains("-Neo4jCredential excludes -Neo4jUser", error.ToString(), StringComparison.Ordinal);

        error = Fails($"{cmdlet} -Neo4jUser ann", "Neo4jParametersNotValid", ErrorCategory.InvalidArgument);
        Assert.Contains("no password for the Neo4j user ann", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("NEO4J_PASSWORD.", error.ToString(), StringComparison.Ordinal);

        error = Fails($"{cmdlet} -Neo4jPasswordEnvVar NONE_SUCH", "Neo4jParametersNotValid", ErrorCategory.InvalidArgument);
        Assert.Contains("NONE_SUCH", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Neo4j_parameters_do_not_go_with_SQL() =>
        Fails("Invoke-CartographyQuery 'SELECT 1' -Neo4jUri bolt://graph.example", "Neo4jParametersNotValid", ErrorCategory.InvalidArgument);

    [Fact]
    public void A_sync_with_a_database_that_is_down_reads_all_the_same_and_says_that_it_is_pending()
    {
        string log = aws.File("pending.jsonl");

        var result = Run($"{Sync} -Neo4jUri {_nothing.Uri} -Neo4jCredential $credential -Neo4jDatabase aws -LogPath '{log}' -Verbose");

        Assert.Null(result.Terminating);
        Assert.Equal(["account Complete", "analysis:foreign_accounts Complete", "sns Complete"], result.Output.SkipLast(1).Select(scope => Text(scope, "ResourceType", "Status")).Order(StringComparer.Ordinal));
        Assert.Equal("neo4j Pending 0 1", Text(result.Output[^1], "ResourceType", "Status", "NodesAdded", "Run"));
        Assert.StartsWith(_nothing.Uri + "/aws: ", Text(result.Output[^1], "Message"), StringComparison.Ordinal);
        Assert.All(result.Output, row => Assert.Equal("CartographyPS.SyncResult", row.TypeNames[0]));
        var error = Assert.Single(result.Errors);
        IsUnreachable(error, "Invoke-CartographySync");
        Assert.Contains("the next sync or Publish-CartographyGraph", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(result.Warnings);
        Assert.Equal("Complete", Text(Assert.Single(Run("Get-CartographySync").Output), "Status"));

        var lines = File.ReadLines(log).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("Pending", lines.Single(line => Member(line, "event") == "projection").GetProperty("projection").GetString());
        var logged = lines.Single(line => Member(line, "event") == "error");
        Assert.Equal(("Neo4jUnreachable", "ConnectionError", _nothing.Uri + "/aws"), (Member(logged, "id"), Member(logged, "category"), Member(logged, "target")));
        Assert.Equal(error.ErrorDetails.RecommendedAction, Member(logged, "action"));
        Assert.Equal("Complete", Member(lines[^1], "status"));
        Assert.DoesNotContain(Password, File.ReadAllText(log), StringComparison.Ordinal);
        IsSecret(result);
    }

    [Fact]
    public void A_preference_to_stop_does_not_lose_the_results()
    {
        var result = Run($"{Sync} -Neo4jUri {_nothing.Uri} -ErrorAction Stop");

        Assert.Equal("neo4j Pending", Text(result.Output[^1], "ResourceType", "Status"));
        Assert.Equal(4, result.Output.Count);
        IsUnreachable(result.Terminating!, "Invoke-CartographySync");
    }

    [Fact]
    public void WhatIf_says_that_the_graph_would_be_published_and_connects_to_nothing()
    {
        var result = Run($"{Sync} -Neo4jUri {_nothing.Uri} -WhatIf").ThrowOnError();

        Assert.Empty(result.Output);
        Assert.Contains($"Performing the operation \"Publish the changes\" on target \"{_nothing.Uri}\".", aws.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publish_to_a_database_that_is_down()
    {
        TestLedger.Make(_ledger);

        var result = Run($"Publish-CartographyGraph -Neo4jUri {_nothing.Uri} -Neo4jCredential $credential -Verbose");

        Assert.Equal($"Pending None {_nothing.Uri}", Text(Assert.Single(result.Output), "Projection", "Mode", "Database"));
        IsUnreachable(Assert.Single(result.Errors), "Publish-CartographyGraph");
        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
        IsSecret(result);
    }

    [Fact]
    public void A_publish_without_a_ledger()
    {
        var error = Fails($"Publish-CartographyGraph -Neo4jUri {_nothing.Uri}", "LedgerNotFound", ErrorCategory.OpenError);

        Assert.Contains("Sync first", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_to_a_database_that_is_down()
    {
        var result = Run($"Invoke-CartographyQuery -Cypher 'RETURN 1' -Neo4jUri {_nothing.Uri} -Neo4jCredential $credential -Verbose");

        Assert.Empty(result.Output);
        var error = Assert.Single(result.Errors);
        IsUnreachable(error, "Invoke-CartographyQuery");
        Assert.DoesNotContain("ledger", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        IsSecret(result);
    }

    [Fact]
    public void A_test_of_a_database_that_is_down_is_a_result_and_no_error()
    {
        TestLedger.Make(_ledger);

        var test = Assert.Single(Run($"Test-CartographyNeo4j -Neo4jUri {_nothing.Uri} -Neo4jCredential $credential").ThrowOnError().Output);

        Assert.Equal($"{_nothing.Uri} False False ann Neo4jUnreachable", Text(test, "Uri", "Works", "Reachable", "User", "ErrorId"));
        Assert.Contains("refused", Text(test, "Message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo4jNotBolt", "HTTP/1.1 400 Bad Request\r\n\r\n", "HTTP")]
    [InlineData("Neo4jTlsFailed", "\u0015\u0003\u0003\u0000\u0002\u0002\u0046", "+s")]
    [InlineData("Neo4jUnsupportedVersion", "\0\0\0\0", "Bolt versions 4.2 to 4.4 and 5.0 to 5.8")]
    public void A_server_that_speaks_otherwise(string id, string answer, string said)
    {
        using var server = new OtherServer(answer);
        TestLedger.Make(_ledger);

        var result = Run($"Invoke-CartographyQuery -Cypher 'RETURN 1' -Neo4jUri {server.Uri} -Neo4jCredential $credential");
        Assert.Null(result.Terminating);
        var error = Assert.Single(result.Errors);
        Assert.Equal(id + ",CartographyPS.Cmdlets.InvokeCartographyQuery", error.FullyQualifiedErrorId);
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);

        var test = Assert.Single(Run($"Test-CartographyNeo4j -Neo4jUri {server.Uri}").Output);
        Assert.Equal($"False False {id}", Text(test, "Works", "Reachable", "ErrorId"));
    }

    private static string? Member(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static void IsUnreachable(ErrorRecord error, string cmdlet)
    {
        Assert.Equal("Neo4jUnreachable,CartographyPS.Cmdlets." + cmdlet.Replace("-", string.Empty, StringComparison.Ordinal), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ConnectionError, error.CategoryInfo.Category);
        Assert.Contains("the connection is refused", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Test-CartographyNeo4j", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    private static void IsSecret(SessionResult result)
    {
        var said = result.Errors.SelectMany(error => new[] { error.ToString(), error.Exception.ToString(), error.TargetObject?.ToString(), error.ErrorDetails.RecommendedAction })
            .Concat(result.Verbose).Concat(result.Warnings).Concat(result.Progress.Select(record => record.Activity + record.StatusDescription))
            .Concat(result.Output.SelectMany(value => value.Properties.Select(property => property.Value?.ToString())));
        Assert.All(said, text => Assert.DoesNotContain(Password, text ?? string.Empty, StringComparison.Ordinal));
    }

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name].Value));

    private ErrorRecord Fails(string script, string id, ErrorCategory category)
    {
        var result = Run(script);

        Assert.Empty(result.Output);
        Assert.Null(result.Terminating);
        var error = Assert.Single(result.Errors);
        Assert.StartsWith(id + ",CartographyPS.Cmdlets.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        IsSecret(result);
        return error;
    }

    private SessionResult Run(string script) => aws.Run(
        _ledger,
        $$"""
        $secret = [securestring]::new()
        '{{Password}}'.ToCharArray().ForEach({ $secret.AppendChar($_) })
        $credential = [pscredential]::new('ann', $secret)
        {{script}}
        """);
}
