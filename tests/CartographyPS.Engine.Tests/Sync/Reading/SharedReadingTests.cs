using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;
using CartographyPS.Engine.Sync.Running;
using CsCheck;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>A scope for several accounts is read by the first that is permitted to, and no denial of another removes its data.</summary>
public sealed class SharedReadingTests
{
    private static readonly Label Thing = new("Thing", []);
    private static readonly ScriptedType Things = new(
        type =>
        {
            var things = type.Call("List").Each("Things");
            type.Node(Thing, things).Id(Value.Format("{organization}/{Id}"));
            type.Node(Thing, things.Call(ScriptedType.Op("Get"), ("Id", things["Id"]))).Id(things.Format("{organization}/{Id}")).Property("size", "Size");
        },
        "things",
        Placement.Organization);

    public enum Answer
    {
        Ok,
        Denied,
        NotAccepted,
        Unsupported,
        Throttled,
    }

    [Fact]
    public async Task The_first_permitted_account_reads_and_no_other_is_called()
    {
        var third = new ScriptedAws();
        using var trial = new Trial();

        var result = await trial.RunAsync(Aws(Answer.Denied), Aws(Answer.Ok, Answer.Ok), third);

        Assert.Equal(("o-1", "name 2", "global", ScopeStatus.Complete, null), (result.Account, result.AccountName, result.Region, result.Status, result.Message));
        Assert.Equal(["Thing o-1/a [Thing] {\"id\":\"o-1/a\",\"size\":1}"], trial.Nodes);
        // The denied call counts too.
        Assert.Equal(3, result.Calls);
        Assert.Empty(third.Calls);
    }

    [Fact]
    public async Task When_all_accounts_are_denied_one_result_names_them()
    {
        using var trial = new Trial();
        await trial.RunAsync(Aws(Answer.Ok, Answer.Ok));
        var before = trial.Nodes;

        var result = await trial.RunAsync(Aws(Answer.Denied), Aws(Answer.NotAccepted), Aws(Answer.Unsupported), Aws(Answer.Denied));

        Assert.Equal(ScopeStatus.Denied, result.Status);
        Assert.StartsWith("name 1 (1): test.List: Code: Allow test:List. as scripted; name 2 (2): ", result.Message, StringComparison.Ordinal);
        Assert.EndsWith("; and 1 more accounts", result.Message, StringComparison.Ordinal);
        Assert.Equal(before, trial.Nodes);
    }

    [Fact]
    public async Task When_no_account_may_read_all_the_first_partial_reading_is_committed()
    {
        using var trial = new Trial();

        var result = await trial.RunAsync(Aws(Answer.Denied), Aws(Answer.Ok, Answer.Denied), Aws(Answer.Denied));

        Assert.Equal((ScopeStatus.Partial, "name 2"), (result.Status, result.AccountName));
        Assert.Equal(["Thing o-1/a [Thing] {\"id\":\"o-1/a\"}"], trial.Nodes);
    }

    [Fact]
    public async Task A_failure_that_is_no_denial_is_not_retried_by_other_accounts()
    {
        var second = new ScriptedAws();
        using var trial = new Trial();

        var result = await trial.RunAsync(Aws(Answer.Throttled), second);

        Assert.Equal((ScopeStatus.Failed, "name 1"), (result.Status, result.AccountName));
        Assert.Empty(second.Calls);
    }

    [Fact]
    public async Task A_scope_settled_by_the_plan_is_recorded_without_a_call()
    {
        var aws = new ScriptedAws();
        using var trial = new Trial();

        var result = await trial.RunAsync(account => account with { Organization = AccountOrganization.None }, aws);

        Assert.Equal(("1", ScopeStatus.Complete, 0, "The account is in no organization."), (result.Account, result.Status, result.Nodes, result.Message));
        Assert.Empty(aws.Calls);
    }

    [Fact]
    public async Task A_resumed_run_does_not_read_it_again()
    {
        using var trial = new Trial();
        await trial.RunAsync(a => a, stop: true, Aws(Answer.Ok, Answer.Ok));

        var result = await trial.RunAsync(a => a, stop: false, new ScriptedAws(), new ScriptedAws());

        Assert.Equal(ScopeStatus.Skipped, result.Status);
        Assert.NotEmpty(trial.Nodes);
    }

    /// <summary>Whatever response each account gets, existing items are kept, and only a complete reading removes others.</summary>
    [Fact]
    public void No_refusal_removes_what_another_account_read() => Gen.Select(Gen.Enum<Answer>(), Gen.Enum<Answer>()).Array[1, 4].Sample(
        answers =>
        {
            using var trial = new Trial();
            trial.RunAsync(Aws(Answer.Ok, Answer.Ok, "a", "b")).GetAwaiter().GetResult();

            var result = trial.RunAsync([.. answers.Select(answer => Aws(answer.Item1, answer.Item2))]).GetAwaiter().GetResult();

            Assert.Equal(Expected(answers), result.Status);
            Assert.Contains("Thing o-1/a [Thing] {\"id\":\"o-1/a\",\"size\":1}", trial.Nodes);
            Assert.Equal(result.Status is ScopeStatus.Complete or ScopeStatus.Partial, !trial.Nodes.Any(node => node.StartsWith("Thing o-1/b", StringComparison.Ordinal)));
        },
        iter: 200);

    private static ScopeStatus Expected((Answer List, Answer Get)[] answers)
    {
        foreach (var (list, get) in answers)
        {
            if (list == Answer.Throttled) return ScopeStatus.Failed;
            if (list != Answer.Ok || get is Answer.Denied or Answer.NotAccepted) continue;
            return get == Answer.Ok ? ScopeStatus.Complete : ScopeStatus.Partial;
        }
        if (answers.Any(answer => answer is (Answer.Ok, Answer.Denied))) return ScopeStatus.Partial;
        if (answers.Any(answer => answer.List == Answer.Denied)) return ScopeStatus.Denied;
        return answers.All(answer => answer.List == Answer.Unsupported) ? ScopeStatus.Unsupported : ScopeStatus.Failed;
    }

    private static ScriptedAws Aws(Answer list, Answer get = Answer.Ok, params string[] things)
    {
        if (things.Length == 0) things = ["a"];
        var aws = new ScriptedAws();
        Script(aws, "List()", list, $$"""{"Things":[{{string.Join(",", things.Select(thing => $$"""{"Id":"{{thing}}"}"""))}}]}""");
        foreach (string thing in things) Script(aws, $"Get({thing})", get, """{"Size":1}""");
        return aws.Fail("GetCallerIdentity()", AwsErrorKind.Credentials, "ExpiredToken");
    }

    private static void Script(ScriptedAws aws, string call, Answer answer, string page)
    {
        if (answer == Answer.Ok) aws.Answer(call, page);
        else aws.Fail(call, Kind(answer), "Code");
    }

    private static AwsErrorKind Kind(Answer answer) => answer switch
    {
        Answer.Denied => AwsErrorKind.Denied,
        Answer.NotAccepted => AwsErrorKind.Credentials,
        Answer.Unsupported => AwsErrorKind.Unsupported,
        _ => AwsErrorKind.Throttled,
    };

    /// <summary>Runs over one ledger.</summary>
    private sealed class Trial : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("shared-").FullName;
        private readonly GraphLedger _ledger;
        private bool _stopped;

        public Trial() => _ledger = GraphLedger.Open(Path.Combine(_folder, "graph.db"), new ResourceCatalog([Things]).Model);

        public IReadOnlyList<string> Nodes
        {
            get
            {
                using var reader = CartographyPS.Engine.Ledger.Reading.LedgerReader.Open(Path.Combine(_folder, "graph.db"));
                return [.. reader.OrderedNodes().Select(node =>
                    $"{node.Label} {node.Id} [{string.Join(",", node.Labels)}] {System.Text.Encoding.UTF8.GetString(node.Properties.Span)}")];
            }
        }

        public Task<ScopeResult> RunAsync(params IAwsReader[] readers) => RunAsync(account => account, readers);

        public Task<ScopeResult> RunAsync(Func<SyncAccount, SyncAccount> change, params IAwsReader[] readers) => RunAsync(change, false, readers);

        public async Task<ScopeResult> RunAsync(Func<SyncAccount, SyncAccount> change, bool stop, params IAwsReader[] readers)
        {
            var accounts = readers.Select((aws, index) => change(new SyncAccount($"{index + 1}", $"name {index + 1}", "aws", "r1", ["r1"], _ => aws)
            {
                Organization = new AccountOrganization("o-1", "1", null),
            })).ToList();
            var plan = SyncPlan.Make(accounts, [Things]);
            var run = LedgerRun.Begin(_ledger, new RunInfo("1.0", "things"), plan.Select(scope => scope.Scope), _stopped);
            using var scheduler = new WorkScheduler();
            var results = await new SyncEngine(run, new SilentObserver(), new SyncOptions { Fuse = DeleteFuse.Off }, scheduler).RunAsync(plan, CancellationToken.None);
            run.End(results, stop, accountsMissing: false);
            _stopped = stop;
            return Assert.Single(results);
        }

        public void Dispose()
        {
            _ledger.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
