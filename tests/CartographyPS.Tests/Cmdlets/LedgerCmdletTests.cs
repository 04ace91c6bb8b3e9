using System.Management.Automation;
using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.PowerShellHost;
using CartographyPS.Resources;

namespace CartographyPS.Tests.Cmdlets;

public sealed class LedgerCmdletTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PowerShellSession _session = PowerShellSession.Open();
    private readonly string _ledger;

    public LedgerCmdletTests() => _ledger = TestLedger.Make(_directory.File("graph.db"));

    public void Dispose()
    {
        _session.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Nodes_of_a_label_have_the_same_columns()
    {
        var nodes = Run("Get-CartographyNode AWSSQSQueue -DatabasePath $args[0]").Output;

        string[] columns = [.. nodes[0].Properties.Select(property => property.Name)];
        Assert.All(nodes, node => Assert.Equal(columns, node.Properties.Select(property => property.Name)));
        Assert.Equal(["Label", "id"], columns.Take(2));
        Assert.Empty(AwsAnalyses.Catalog.Model.Labels["AWSSQSQueue"].Except(columns));
        Assert.Equal(["a 9 alpha SQSQueue", "c  gamma SQSQueue"], nodes.Select(node => $"{node.Properties["id"].Value} {node.Properties["delay_seconds"].Value} {node.Properties["name"].Value} {node.Properties["ExtraLabels"].Value}"));
        Assert.IsType<long>(nodes[0].Properties["delay_seconds"].Value);
        Assert.Equal(DateTimeKind.Utc, Assert.IsType<DateTime>(Plain(nodes[0], "firstseen")).Kind);
        Assert.IsType<DateTime>(Plain(nodes[0], "lastupdated"));
    }

    [Theory]
    [InlineData("SQSQueue", "a c")]
    [InlineData("AWSS*", "a c")]
    [InlineData("awssqsqueue", "a c")]
    [InlineData("sqsqueue", "a c")]
    [InlineData("aws?qs*", "a c")]
    [InlineData("AWS*", "111122223333 a c")]
    [InlineData("* -Id c, 1111*", "111122223333 c")]
    [InlineData("-Id ?", "a c")]
    public void Labels_and_ids_choose_nodes(string arguments, string ids) =>
        Assert.Equal(ids, string.Join(' ', Run($"Get-CartographyNode {arguments} -DatabasePath $args[0] | ForEach-Object id").Output));

    [Fact]
    public void An_unknown_label_is_an_error_and_not_an_empty_graph()
    {
        var result = _session.Run("Get-CartographyNode AWSSQSQeue -DatabasePath $args[0]", _ledger);

        var error = Assert.Single(result.Errors);
        Assert.StartsWith("UnknownLabel,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("AWSSQSQueue", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-CartographyNode awssqsqueue, AWSSQSQeue", "UnknownLabel", "AWSSQSQueue", 2)]
    [InlineData("Get-CartographyEdge RESOURCE, RESSOURCE", "UnknownEdgeType", "RESOURCE", 2)]
    [InlineData("Get-CartographyEdge HAS_DEADLETER_QUEUE", "UnknownEdgeType", "HAS_DEADLETTER_QUEUE", 0)]
    [InlineData("Get-CartographyEdge -FromLabel AWSAcount", "UnknownLabel", "AWSAccount", 0)]
    [InlineData("Get-CartographyEdge -ToLabel SQSQueu", "UnknownLabel", "SQSQueue", 0)]
    [InlineData("Get-CartographyEdge -Label SQSQueu", "UnknownLabel", "SQSQueue", 0)]
    [InlineData("Get-CartographyChange -Label SQSQueu, awssqsqueue", "UnknownLabel", "SQSQueue", 3)]
    [InlineData("Get-CartographyChange -Run 2, 9", "RunNotFound", "runs 1 to 2", 5)]
    public void What_does_not_exist_is_told_beside_what_does(string command, string id, string nearest, int found)
    {
        var result = _session.Run(command + " -DatabasePath $args[0]", _ledger);

        var error = Assert.Single(result.Errors);
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(nearest, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(found, result.Output.Count);
    }

    [Fact]
    public void An_unknown_name_is_told_once_for_all_objects_of_the_pipeline() =>
        Assert.Single(_session.Run("Get-CartographyNode -DatabasePath $args[0] | Get-CartographyEdge -Type NONESUCH -DatabasePath $args[0]", _ledger).Errors);

    [Fact]
    public void The_advice_for_an_unknown_edge_type_works() =>
        Assert.Equal(["RESOURCE"], Run("(Invoke-CartographyQuery 'SELECT DISTINCT type FROM edges' -DatabasePath $args[0]).type").Output.Select(type => type.ToString()));

    [Theory]
    [InlineData("RESOURCE", "a c")]
    [InlineData("-ToId a", "a")]
    [InlineData("-FromLabel AWSAccount -ToLabel SQSQueue", "a c")]
    [InlineData("-Id c -Direction In", "c")]
    [InlineData("-Id c -Direction Out", "")]
    [InlineData("-Id 111122223333 -Label AWSAccount", "a c")]
    [InlineData("RES*, HAS_DEADLETTER_QUEUE -ToId ?", "a c")]
    [InlineData("resource", "a c")]
    [InlineData("-FromLabel awsaccount -ToLabel sqsQUEUE", "a c")]
    [InlineData("-Label awsSqsQueue", "a c")]
    public void Types_and_ends_choose_edges(string arguments, string ids) =>
        Assert.Equal(ids, string.Join(' ', Run($"Get-CartographyEdge {arguments} -DatabasePath $args[0] | ForEach-Object ToId").Output));

    [Fact]
    public void Nodes_pipe_into_edges()
    {
        var edges = Run("Get-CartographyNode AWSSQSQueue a -DatabasePath $args[0] | Get-CartographyEdge -DatabasePath $args[0]").Output;

        Assert.Equal(
            "RESOURCE AWSAccount 111122223333 AWSSQSQueue a",
            string.Join(' ', Assert.Single(edges).Properties.Take(5).Select(property => property.Value)));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Label = 'AWSAccount' }", "Get-CartographyNode", "111122223333")]
    [InlineData("[pscustomobject]@{ Id = 'a' }", "Get-CartographyNode", "a")]
    [InlineData("'a'", "Get-CartographyNode", "a")]
    [InlineData("'SELECT id FROM AWSAccount'", "Invoke-CartographyQuery", "111122223333")]
    public void Texts_and_objects_with_the_properties_are_taken_from_the_pipeline(string input, string command, string ids) =>
        Assert.Equal(ids, string.Join(' ', Run($"{input} | {command} -DatabasePath $args[0] | ForEach-Object Id").Output));

    [Theory]
    [InlineData("@(Get-CartographyEdge RESOURCE -DatabasePath $args[0])[0] | Get-CartographyNode -DatabasePath $args[0]")]
    [InlineData("@{ Id = 'a' } | Get-CartographyNode -DatabasePath $args[0]")]
    [InlineData("[pscustomobject]@{ Sql = 'SELECT 1' } | Invoke-CartographyQuery -DatabasePath $args[0]")]
    [InlineData("[pscustomobject]@{ Foo = 's3' } | Get-CartographyResourceType")]
    [InlineData("[pscustomobject]@{ Foo = 'hub' } | Get-CartographyProfile -ProfileLocation $args[0]")]
    [InlineData("[pscustomobject]@{ Foo = 'hub' } | Test-CartographyProfile")]
    [InlineData("[pscustomobject]@{ Foo = 'hub' } | Remove-CartographyProfile -Force")]
    public void Other_objects_of_the_pipeline_are_an_error_and_no_text(string script)
    {
        var result = _session.Run(script, _ledger);

        Assert.Empty(result.Output);
        Assert.StartsWith("InputObjectNotBound,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_in_place_of_an_id_is_an_error() =>
        Assert.Contains("Name the property that has the text", Assert.Single(_session.Run("Get-CartographyNode -Id ([pscustomobject]@{ Id = 'a' }) -DatabasePath $args[0]", _ledger).Errors).Exception.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT * FROM AWSSQSQeue", "no such table: AWSSQSQeue. Nearest: AWSSQSQueue", "List the views")]
    [InlineData("SELECT * FROM RESOURCES", "no such table: RESOURCES. Nearest: RESOURCE", "List the views")]
    [InlineData("MATCH (n) RETURN n", "near \"MATCH\"", "-Cypher runs")]
    [InlineData("  profile match (n) return n", "near \"profile\"", "-Cypher runs")]
    [InlineData("SELECT id FROM nodes WHERE id = $id AND label = @label", "The parameter $id has no value.", "-Parameter @{ name = 'value' }")]
    [InlineData("SELECT id FROM nodes WHERE id = ?", "A parameter needs a name: $name", "List the views")]
    [InlineData("SELECT match FROM nodes", "no such column: match", "List the views")]
    public void An_error_of_SQL_names_what_may_be_meant(string query, string message, string action)
    {
        var details = Assert.Single(_session.Run("param($Path, $Query) Invoke-CartographyQuery $Query -DatabasePath $Path", _ledger, query).Errors).ErrorDetails;

        Assert.StartsWith(message, details.Message, StringComparison.Ordinal);
        Assert.Contains(action, details.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_gives_rows_as_objects()
    {
        var rows = Run(
            """
            Invoke-CartographyQuery 'SELECT id, delay_seconds, 1.5 AS ratio, NULL AS none, 2 AS id FROM AWSSQSQueue WHERE id = $id' `
                -Parameter @{ id = 'a' } -DatabasePath $args[0]
            """).Output;

        Assert.Equal(
            [("id", "a"), ("delay_seconds", 9L), ("ratio", 1.5), ("none", null), ("id2", 2L)],
            Assert.Single(rows).Properties.Select(property => (property.Name, Plain(rows[0], property.Name))));
    }

    [Theory]
    [InlineData("'SELECT 1 AS \"\", 2 AS \"\", 3 AS column'")]
    [InlineData("-Cypher 'RETURN 1 AS ``, 2 AS Column, 3 AS column'")]
    public void A_column_without_a_name_gets_one(string query) =>
        Assert.Equal(["Column", "Column2", "column3"], Assert.Single(Run($"Invoke-CartographyQuery {query} -DatabasePath $args[0]").Output).Properties.Select(property => property.Name));

    [Theory]
    [InlineData("SELECT nonsense FROM nodes")]
    [InlineData("DELETE FROM node")]
    [InlineData("SELECT * FROM nodes WHERE id = $id")]
    [InlineData("CREATE TABLE x (y)")]
    public void A_query_that_is_wrong_or_would_write_is_an_error(string query)
    {
        var result = _session.Run("param($Path, $Query) Invoke-CartographyQuery $Query -DatabasePath $Path", _ledger, query);

        Assert.StartsWith("QueryNotValid,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(3, Run("Get-CartographyNode -DatabasePath $args[0]").Output.Count);
    }

    [Fact]
    public void Runs_and_their_scopes_are_shown()
    {
        var runs = Run("Get-CartographySync -DatabasePath $args[0]").Output;
        Assert.Equal(
            ["2 Complete second 1 1 1", "1 Partial first 3 2 3"],
            runs.Select(run => $"{run.Properties["Run"].Value} {run.Properties["Status"].Value} {run.Properties["Request"].Value} {run.Properties["Scopes"].Value} {run.Properties["ScopesRead"].Value} {run.Properties["NodesAdded"].Value}"));

        var scopes = Run("Get-CartographySync 1 -Scope -DatabasePath $args[0]").Output;
        Assert.Equal(
            ["eu-west-1 sqs Complete ", "global account Complete ", "us-east-1 sqs Denied AccessDenied"],
            scopes.Select(scope => $"{scope.Properties["Region"].Value} {scope.Properties["ResourceType"].Value} {scope.Properties["Status"].Value} {scope.Properties["Message"].Value}"));

        var missing = _session.Run("Get-CartographySync 9 -DatabasePath $args[0]", _ledger).Errors[0];
        Assert.StartsWith("RunNotFound,", missing.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("Run 9 is not in the ledger, which holds runs 1 to ", missing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_of_the_newest_run_are_shown_by_property()
    {
        var changes = Run("Get-CartographyChange -DatabasePath $args[0]").Output;

        Assert.Equal(
            [
                "Changed Node AWSSQSQueue a  delay_seconds 5 9",
                "Added Node AWSSQSQueue c    ",
                "Removed Node AWSSQSQueue b    ",
                "Added Edge AWSAccount 111122223333 c   ",
                "Removed Edge AWSAccount 111122223333 b   ",
            ],
            changes.Select(Line).OrderBy(line => line.Contains("Edge", StringComparison.Ordinal)).ThenBy(line => line[0] == 'C' ? 0 : line[0] == 'A' ? 1 : 2));
    }

    [Theory]
    [InlineData("-Run 1 -Kind Added -Label AWSSQSQueue", 2)]
    [InlineData("-Run 1, 2 -Label AWSSQSQueue", 5)]
    [InlineData("-Since 2020-01-01 -Kind Removed", 2)]
    [InlineData("-Since 2100-01-01", 0)]
    [InlineData("-Run 1, 2, 1 -Kind added -Label awssqsQUEUE", 3)]
    public void Runs_times_labels_and_kinds_choose_changes(string arguments, int count) =>
        Assert.Equal(count, Run($"Get-CartographyChange {arguments} -DatabasePath $args[0]").Output.Count);

    [Theory]
    [InlineData("Get-CartographyChange", 5)]
    [InlineData("Get-CartographySync", 1)]
    public void Each_run_of_the_pipeline_is_shown_once(string command, int count)
    {
        string results = "$results = 1..3 | ForEach-Object { [pscustomobject]@{ ResourceType = 'sqs'; Run = 2 } }";

        Assert.Equal(count, Run($"{results}; $results | {command} -DatabasePath $args[0]").Output.Count);
        Assert.Equal(count, Run($"2, 2, 2 | {command} -DatabasePath $args[0]").Output.Count);
    }

    [Fact]
    public void Without_a_ledger_the_error_says_what_to_do()
    {
        var result = _session.Run("Get-CartographyNode -DatabasePath $args[0]", _directory.File("none.db"));

        var error = Assert.Single(result.Errors);
        Assert.StartsWith("LedgerNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Invoke-CartographySync", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.File("none.db")));
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_not_touched()
    {
        var path = _directory.Write("text.db", new string('x', 5000));

        var result = _session.Run("Get-CartographyNode -DatabasePath $args[0]", path);

        Assert.StartsWith("LedgerNotALedger,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(path));
    }

    [Theory]
    [InlineData("Get-CartographyNode AWSSQSQueue -DatabasePath $args[0]")]
    [InlineData("Export-CartographyGraph ($args[0] + '.jsonl') -DatabasePath $args[0]")]
    [InlineData("Invoke-CartographyQuery -Cypher 'MATCH (q:AWSSQSQueue) RETURN q' -DatabasePath $args[0]")]
    public void Damage_is_told_with_the_ledgers_path(string command)
    {
        using (var database = Database.OpenWrite(_ledger)) database.Execute("UPDATE ledger_label_set SET labels = '[\"SQ'");

        var error = Assert.Single(_session.Run(command, _ledger).Errors);

        Assert.StartsWith("LedgerCorrupt,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith($"{_ledger}: The ledger is damaged", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(_ledger, error.TargetObject);
        Assert.Contains("-DatabasePath", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_path_is_of_the_sessions_location()
    {
        var nodes = _session.Run("param($Folder) Invoke-Command { $ExecutionContext.SessionState.Path.SetLocation($Folder) } | Out-Null; Get-CartographyNode -DatabasePath graph.db", _directory.Path);

        Assert.Equal(3, nodes.ThrowOnError().Output.Count);
    }

    [Fact]
    public void A_reader_that_stops_early_ends_the_query()
    {
        // What Select-Object -First does: the pipeline is stopped while the cmdlet writes.
        var result = _session.Run(
            "param($Path) try { Get-CartographyNode -DatabasePath $Path | ForEach-Object { $_.id; throw 'enough' } } catch { \"$_\" }; (Get-CartographyNode -DatabasePath $Path).Count",
            _ledger);

        Assert.Equal(["111122223333", "enough", "3"], result.ThrowOnError().Output.Select(value => value.ToString()));
    }

    [Fact]
    public void Labels_and_edge_types_complete()
    {
        Assert.Equal(["AWSSQSQueue"], Complete("Get-CartographyNode AWSSQSQ"));
        Assert.Contains("HAS_DEADLETTER_QUEUE", Complete("Get-CartographyEdge -Type HAS_DEADL"));
    }

    private static object? Plain(PSObject row, string property) => row.Properties[property].Value is PSObject wrapped ? wrapped.BaseObject : row.Properties[property].Value;

    private static string Line(PSObject change) => string.Join(
        ' ', new[] { "Kind", "Element", "Label", "Id", "ToId", "Property", "Before", "After" }.Select(name => change.Properties[name].Value));

    private IEnumerable<string> Complete(string line) =>
        _session.Run("param($Line) (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText", line).ThrowOnError().Output.Select(text => text.ToString());

    private SessionResult Run(string script) => _session.Run(script, _ledger).ThrowOnError();
}
