using CartographyPS.Engine.Ledger;
using CartographyPS.PowerShellHost;
using CartographyPS.Resources;
using CartographyPS.Tests.Tools;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>The script for Task Scheduler, in a process of its own as there.</summary>
public sealed class SyncTaskTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.Faults.Clear();

    [Fact]
    public async Task It_ends_with_0_when_all_was_read()
    {
        var run = await Task("-ProfileName", "accountname1, accountname2", "-Resource", "sqs,sns", "-Region", "eu-central-1", "-LogPath", aws.File("task.jsonl"));

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("Scopes: 6 read, 0 not or not completely. Errors: 0.", Assert.Single(run.Output));
        Assert.NotEmpty(File.ReadAllLines(aws.File("task.jsonl")));
    }

    [Fact]
    public async Task It_ends_with_1_when_nothing_was_read()
    {
        aws.Configure(SampleAws.Role("task-closed", "111122223333", "administrators-only", aws.Server.Endpoint));

        var run = await Task("-ProfileName", "task-closed", "-Resource", "sqs");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains("role/administrators-only cannot be assumed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_with_1_when_every_resource_type_was_denied()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Kind = FaultKind.Denied });

        var run = await Task("-ProfileName", "accountname1", "-Resource", "sqs");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Output, line => line.StartsWith("111122223333 eu-central-1 sqs: Denied.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_with_2_when_some_was_not_read()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Region = "us-east-1", Kind = FaultKind.Denied });

        var run = await Task("-ProfileName", "accountname1", "-Resource", "sqs");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Output, line => line.StartsWith("111122223333 us-east-1 sqs: Denied.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_with_3_when_another_run_has_the_ledger()
    {
        using var other = GraphLedger.Open(_ledger, AwsAnalyses.Catalog.Model);

        var run = await Task("-ProfileName", "accountname1", "-Resource", "sqs");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains($"process {Environment.ProcessId}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody", "sqs", "There is no profile 'nobody'")]
    [InlineData("accountname1", "sqq", "Did you mean 'sqs'")]
    public async Task It_ends_with_4_when_the_configuration_is_wrong(string profile, string resource, string said)
    {
        var run = await Task("-ProfileName", profile, "-Resource", resource);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'Nonsense'", "-Nonsense", "x")]
    [InlineData("'ThrottleLimit'", "-ThrottleLimit", "many")]
    [InlineData("'ThrottleLimit'", "-ThrottleLimit", "0")]
    [InlineData("'Region'", "-Region", " , ")]
    [InlineData("'Re'", "-Re", "sqs")]
    [InlineData("'GuardDutySeverity'", "-GuardDutySeverity", "WORST")]
    public async Task It_ends_with_4_when_a_parameter_is_wrong(string named, params string[] parameters)
    {
        var run = await Task(["-ProfileName", "accountname1", .. parameters]);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains(named, StringComparison.Ordinal));
        Assert.False(File.Exists(_ledger));
    }

    [Fact]
    public async Task It_ends_with_4_when_the_password_of_the_database_is_wrong()
    {
        using var server = OtherServer.RefusingPasswords();

        var run = await Task([("GRAPH_SECRET", "private-text")], "-ProfileName", "accountname1", "-Resource", "sns", "-Neo4jUri", server.Uri, "-Neo4jUser", "ann", "-Neo4jPasswordEnvVar", "GRAPH_SECRET");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("Scopes: 3 read, 0 not or not completely. Errors: 0.", run.Output[^1]);
        Assert.Contains(run.Output, line => line.StartsWith($"neo4j: Pending. {server.Uri}: ", StringComparison.Ordinal));
        Assert.DoesNotContain("private-text", string.Join('\n', run.Output) + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_4_when_the_lock_cannot_be_opened()
    {
        Directory.CreateDirectory(_ledger + ".lock");

        var run = await Task("-ProfileName", "accountname1", "-Resource", "sqs");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains(_ledger + ".lock", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Output, line => line.Contains("Another run", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_with_4_when_the_address_of_the_database_is_none()
    {
        var run = await Task("-ProfileName", "accountname1", "-Resource", "sns", "-Neo4jUri", "http://127.0.0.1:7474");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains("Use a Bolt address", StringComparison.Ordinal));
        Assert.False(File.Exists(_ledger));
    }

    [Fact]
    public async Task It_ends_with_5_when_all_was_read_but_the_database_is_down()
    {
        using var nothing = new ClosedPort();

        var run = await Task(
            [("NEO4J_URI", "bolt://not.used.example"), ("GRAPH_SECRET", "private-text")],
            "-ProfileName", "accountname1", "-Resource", "sns", "-Neo4jUri", nothing.Uri, "-Neo4jUser", "ann", "-Neo4jPasswordEnvVar", "GRAPH_SECRET");

        Assert.Equal(5, run.ExitCode);
        Assert.Contains($"Cannot connect to {nothing.Uri["bolt://".Length..]}: the connection is refused.", run.Output[0], StringComparison.Ordinal);
        Assert.Equal("Scopes: 3 read, 0 not or not completely. Errors: 0.", run.Output[^1]);
        Assert.DoesNotContain("private-text", string.Join('\n', run.Output) + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_2_when_some_was_not_read_and_the_database_of_the_environment_is_down()
    {
        using var nothing = new ClosedPort();
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Region = "us-east-1", Kind = FaultKind.Denied });

        var run = await Task([("NEO4J_URI", nothing.Uri)], "-ProfileName", "accountname1", "-Resource", "sqs");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains("the connection is refused", StringComparison.Ordinal));
    }

    private Task<ScriptProcess> Task(params string[] arguments) => Task([], arguments);

    private Task<ScriptProcess> Task((string Name, string Value)[] environment, params string[] arguments) => ScriptProcess.RunFile(
        Path.Combine(BuiltModule.Directory, "Invoke-CartographySyncTask.ps1"),
        ["--no-import"],
        [.. arguments, "-ProfileLocation", aws.Config, "-DatabasePath", _ledger],
        environment);
}
