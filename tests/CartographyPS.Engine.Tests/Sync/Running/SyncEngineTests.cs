using System.Collections.Concurrent;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;
using CartographyPS.Engine.Sync.Running;

namespace CartographyPS.Engine.Tests.Sync.Running;

public class SyncEngineTests
{
    private static readonly Label Thing = new("Thing", []);

    private readonly ScriptedAws _aws = new();
    private readonly FakeLedger _ledger = new();
    private readonly Observer _observer = new();
    private Dictionary<string, object> _settings = [];

    [Fact]
    public async Task A_scope_that_was_read_is_committed()
    {
        _aws.Answer("List()", """{"Things":[{"Id":"a"}]}""");
        var results = await RunAsync([Account("111111111111", "r1")], Listing("List"));
        Assert.Equal(ScopeStatus.Complete, Assert.Single(results).Status);
        Assert.Equal(["111111111111/r1/test"], _ledger.Committed);
        Assert.Equal(1, results[0].Nodes);
        Assert.Equal(1, results[0].Calls);
        Assert.Equal(7, results[0].Run);
    }

    [Fact]
    public async Task A_failed_scope_is_recorded_and_not_committed_and_the_others_continue()
    {
        _aws.Fail("List()", AwsErrorKind.Denied, "AccessDenied").Answer("Other()", "{}");
        var results = await RunAsync([Account("111111111111", "r1")], Listing("List", "denied"), Listing("Other", "other"));
        Assert.Equal(["denied Denied", "other Complete"], results.Select(result => $"{result.ResourceType} {result.Status}").Order());
        Assert.Equal(["111111111111/r1/other"], _ledger.Committed);
        Assert.Contains("AccessDenied", Assert.Single(_ledger.Noted).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_credentials_end_their_account_once_and_no_other()
    {
        var bad = new ScriptedAws().Fail("List()", AwsErrorKind.Credentials, "ExpiredToken");
        _aws.Answer("List()", "{}");
        var results = await RunAsync([Account("111111111111", "r1", "r2", "r3") with { Reader = _ => bad }, Account("222222222222", "r1")], Listing("List"));
        Assert.Equal(3, results.Count(result => result.Status == ScopeStatus.Failed));
        Assert.Equal(ScopeStatus.Complete, results.Single(result => result.Account == "222222222222").Status);
        Assert.Equal(["111111111111"], _observer.FailedAccounts);
    }

    [Fact]
    public async Task Credentials_that_STS_accepts_fail_only_the_scope_that_refused_them()
    {
        _aws.Fail("List()", AwsErrorKind.Credentials, "UnrecognizedClientException").Answer("Other()", "{}").Answer("GetCallerIdentity()", "{}");
        var results = await RunAsync([Account("111111111111", "r1")], Listing("List", "refused"), Listing("Other", "other"));
        Assert.Equal(["other Complete", "refused Failed"], results.Select(result => $"{result.ResourceType} {result.Status}").Order());
        Assert.Contains("UnrecognizedClientException", results.Single(result => result.Status == ScopeStatus.Failed).Message, StringComparison.Ordinal);
        Assert.Empty(_observer.FailedAccounts);
    }

    [Fact]
    public async Task A_stop_leaves_scopes_cancelled_and_uncommitted()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var results = await RunAsync([Account("111111111111", "r1", "r2")], stop.Token, Listing("List"));
        Assert.All(results, result => Assert.Equal(ScopeStatus.Cancelled, result.Status));
        Assert.Empty(_ledger.Committed);
        Assert.Empty(_observer.FailedAccounts);
    }

    [Fact]
    public async Task A_type_whose_setting_was_not_given_is_skipped_and_says_which()
    {
        _aws.Answer("Other()", "{}").Answer("List(7)", "{}");
        var needing = new ScriptedType(type => type.Call("List", ("Least", Value.Setting("LeastSeverity"))), "needing");

        var without = await RunAsync([Account("111111111111", "r1")], needing, Listing("Other", "other"));

        Assert.Equal(["needing Skipped", "other Complete"], without.Select(result => $"{result.ResourceType} {result.Status}").Order());
        Assert.Contains("LeastSeverity, which this run was not given", without.Single(result => result.ResourceType == "needing").Message, StringComparison.Ordinal);
        Assert.Equal(["111111111111/r1/other"], _ledger.Committed);

        _settings = new() { ["LeastSeverity"] = 7 };
        Assert.Equal(ScopeStatus.Complete, Assert.Single(await RunAsync([Account("111111111111", "r1")], needing)).Status);
    }

    [Fact]
    public async Task A_resumed_run_skips_the_completed_scopes()
    {
        _ledger.Completed.Add(new ScopeId("111111111111", "r1", "test"));
        _aws.Answer("List()", "{}");
        var results = await RunAsync([Account("111111111111", "r1", "r2")], Listing("List"));
        Assert.Equal(["r1 Skipped", "r2 Complete"], results.Select(result => $"{result.Region} {result.Status}").Order());
    }

    [Fact]
    public async Task A_commit_that_throws_fails_its_scope_alone()
    {
        _ledger.FailOn = "111111111111/r1/test";
        _aws.Answer("List()", "{}");
        var results = await RunAsync([Account("111111111111", "r1", "r2")], Listing("List"));
        Assert.Equal(["r1 Failed", "r2 Complete"], results.Select(result => $"{result.Region} {result.Status}").Order());
        Assert.Contains("disk", results.Single(result => result.Region == "r1").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DiskFull", "commit")]
    [InlineData("Locked", "open")]
    [InlineData("Device", "note")]
    public async Task A_ledger_that_cannot_be_written_ends_the_run_with_one_error_and_is_not_asked_again(string fault, string when)
    {
        var failure = new LedgerException(Enum.Parse<LedgerFault>(fault), "full");
        _ledger.FailWith = (when, failure);
        if (when == "note") _aws.Fail("List()", AwsErrorKind.Denied, "AccessDenied");
        else _aws.Answer("List()", "{}");
        string[] regions = [.. Enumerable.Range(1, 40).Select(i => $"r{i}")];

        var thrown = await Assert.ThrowsAsync<LedgerException>(() => RunAsync([Account("111111111111", regions)], Listing("List")));

        Assert.Same(failure, thrown);
        Assert.Equal(40, _observer.EndedRegions.Count);
        Assert.DoesNotContain(_observer.Results, result => result.Status == ScopeStatus.Failed);
        Assert.InRange(_aws.Calls.Count, 0, 2);
        Assert.InRange(_ledger.Failures, 1, 2);
        Assert.Empty(_ledger.Committed);
        Assert.Empty(_ledger.Noted);
        Assert.Empty(_observer.FailedAccounts);
    }

    [Fact]
    public async Task A_ledger_error_caused_by_one_scope_fails_only_that_scope()
    {
        _ledger.FailOn = "111111111111/r1/test";
        _ledger.FailureOn = new LedgerException(LedgerFault.Other, "string or blob too big");
        _aws.Answer("List()", "{}");
        var results = await RunAsync([Account("111111111111", "r1", "r2")], Listing("List"));
        Assert.Equal(["r1 Failed", "r2 Complete"], results.Select(result => $"{result.Region} {result.Status}").Order());
    }

    [Fact]
    public async Task The_observer_is_told_of_the_plan_and_of_each_scope()
    {
        _aws.Answer("List()", "{}");
        await RunAsync([Account("111111111111", "r1", "r2")], Listing("List"));
        Assert.Equal(2, _observer.Scopes);
        Assert.Equal(["r1", "r2"], _observer.StartedRegions.Order());
        Assert.Equal(["r1", "r2"], _observer.EndedRegions.Order());
    }

    private static ScriptedType Listing(string call, string identifier = "test") =>
        new(type => type.Node(Thing, type.Call(call).Each("Things")).Id("Id"), identifier);

    private SyncAccount Account(string id, params string[] regions) => new(id, "name", "aws", "r1", regions, _ => _aws);

    private Task<IReadOnlyList<ScopeResult>> RunAsync(IReadOnlyList<SyncAccount> accounts, params ResourceType[] types) =>
        RunAsync(accounts, CancellationToken.None, types);

    private async Task<IReadOnlyList<ScopeResult>> RunAsync(IReadOnlyList<SyncAccount> accounts, CancellationToken stop, params ResourceType[] types)
    {
        using var scheduler = new WorkScheduler();
        var engine = new SyncEngine(_ledger, _observer, new SyncOptions { ParallelScopes = 2, Settings = _settings }, scheduler);
        return await engine.RunAsync(SyncPlan.Make(accounts, types), stop);
    }

    private sealed class FakeLedger : IRunLedger
    {
        public long Run => 7;

        public List<ScopeId> Completed { get; } = [];

        public string? FailOn { get; set; }

        public Exception FailureOn { get; set; } = new IOException("The disk is full.");

        public (string When, LedgerException Failure) FailWith { get; set; }

        public int Failures;

        public ConcurrentQueue<string> Committed { get; } = new();

        public ConcurrentQueue<(ScopeId Scope, string? Message)> Noted { get; } = new();

        IReadOnlyCollection<ScopeId> IRunLedger.Completed => Completed;

        public IScopeWriter OpenScope(ScopeId scope)
        {
            Fail("open");
            return new Writer(this, scope);
        }

        public void Record(ScopeId scope, ScopeStatus status, string? message)
        {
            Fail("note");
            Noted.Enqueue((scope, message));
        }

        public void Fail(string when)
        {
            if (FailWith.When != when) return;
            Interlocked.Increment(ref Failures);
            throw FailWith.Failure;
        }
    }

    private sealed class Writer(FakeLedger ledger, ScopeId scope) : IScopeWriter
    {
        private int _nodes;

        public int Contributions => _nodes;

        public void Add(NodeContribution node) => Interlocked.Increment(ref _nodes);

        public void Add(EdgeContribution edge)
        {
        }

        public void Keep(string part)
        {
        }

        public bool Has(string part, long definition) => false;

        public void Complete(string part, long definition)
        {
        }

        public ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null)
        {
            if (ledger.FailOn == scope.ToString()) throw ledger.FailureOn;
            ledger.Fail("commit");
            ledger.Committed.Enqueue(scope.ToString());
            return new ScopeCommit(status, _nodes, 0, _nodes, 0, 0, 0, 0, 0, _nodes, message);
        }

        public void Dispose()
        {
        }
    }

    private sealed class Observer : SilentObserver
    {
        public int Scopes { get; private set; }

        public ConcurrentQueue<string> StartedRegions { get; } = new();

        public ConcurrentQueue<ScopeResult> Results { get; } = new();

        public ConcurrentQueue<string> EndedRegions { get; } = new();

        public ConcurrentQueue<string> FailedAccounts { get; } = new();

        public override void Planned(IReadOnlyList<ScopePlan> scopes) => Scopes = scopes.Count;

        public override void Started(ScopePlan scope) => StartedRegions.Enqueue(scope.Region);

        public override void Ended(ScopePlan scope, ScopeResult result)
        {
            EndedRegions.Enqueue(scope.Region);
            Results.Enqueue(result);
        }

        public override void AccountFailed(SyncAccount account, Exception exception) => FailedAccounts.Enqueue(account.Id);
    }
}
