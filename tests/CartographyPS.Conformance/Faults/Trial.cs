using CartographyPS.Conformance.Sample;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using SimulatedAws;
using SimulatedAws.Faults;
using TestSupport;

namespace CartographyPS.Conformance.Faults;

/// <summary>
/// Failing syncs of one resource type into a ledger that had a good one. The estate alternates between its states after and before a
/// change, so that each sync has something to remove and to add.
/// </summary>
internal sealed class Trial : IAsyncDisposable
{
    private readonly ResourceType _type;
    private readonly string _ledger;
    private readonly IReadOnlyList<string> _still;
    private readonly SimulatedAwsOptions _options;
    private SampleRun? _run;

    private Trial(ResourceType type, string ledger, IReadOnlyList<string> still, SimulatedAwsOptions options, SimulatedAwsServer aws)
    {
        _type = type;
        _ledger = ledger;
        _still = still;
        _options = options;
        Aws = aws;
    }

    /// <summary>The state of the estate for the next sync.</summary>
    public Estate Estate { get; private set; } = Estate.After;

    /// <summary>Serves the estate.</summary>
    public SimulatedAwsServer Aws { get; private set; }

    private bool IsShared => _type.Placement is Placement.Organization or Placement.Public;

    /// <summary>Starts with a ledger of a good sync.</summary>
    /// <param name="type">The resource type.</param>
    /// <param name="options">The options of the servers; null for the defaults.</param>
    public static async Task<Trial> StartAsync(ResourceType type, SimulatedAwsOptions? options = null)
    {
        options ??= new SimulatedAwsOptions();
        var still = (await SampleLedgers.GraphAsync(type, Estate.Before)).Intersect(await SampleLedgers.GraphAsync(type, Estate.After), StringComparer.Ordinal);
        return new Trial(type, await SampleLedgers.CopyAsync(type), [.. still], options, await SimulatedAwsServer.StartAsync(SampleLedgers.FolderOf(Estate.After), options));
    }

    /// <summary>Makes an operation fail.</summary>
    public FaultRule Break(CallSite site, FaultRule rule)
    {
        Reach(site);
        return Aws.Faults.Add(rule);
    }

    /// <summary>Makes an operation fail for one item, in an estate that leads to it.</summary>
    public async Task FailOneAsync(CallSite site, string code, int status, string? saying = null)
    {
        Reach(site);
        if (await Aws.FailOneAsync(Estate, site, code, status, saying)) return;
        await ChangeAsync();
        Reach(site);
        Assert.True(await Aws.FailOneAsync(Estate, site, code, status, saying), $"The sample estate never leads to {site.Operation}.");
    }

    /// <summary>Syncs.</summary>
    /// <param name="timeout">The time limit of an attempt; null for a very long one.</param>
    /// <param name="accounts">The maximum number of accounts.</param>
    public async Task SyncAsync(TimeSpan? timeout = null, int accounts = 2) =>
        _run = await SampleLedgers.Sync(_type, Aws).RunAsync(_ledger, [_type], timeout, Math.Min(accounts, SampleLedgers.AccountsOf(_type)));

    /// <summary>Switches to the other estate, without faults.</summary>
    public async Task ChangeAsync()
    {
        await Aws.DisposeAsync();
        Estate = Estate == Estate.Before ? Estate.After : Estate.Before;
        Aws = await SimulatedAwsServer.StartAsync(SampleLedgers.FolderOf(Estate), _options);
    }

    /// <summary>Asserts that the graph has what both estates have, with its properties.</summary>
    /// <param name="wrong">The fault, for the message.</param>
    public void CheckNothingLost(string wrong) => Check(wrong, "lost", _still.Except(GraphText.Of(_ledger), StringComparer.Ordinal));

    /// <summary>Asserts that the graph is this one.</summary>
    /// <param name="wrong">The fault, for the message.</param>
    /// <param name="graph">The graph.</param>
    public void CheckGraph(string wrong, IReadOnlyList<string> graph) => Check(wrong, "not as in a new ledger", GraphText.Differences(graph, GraphText.Of(_ledger)));

    /// <summary>Asserts the status and message of the scopes with a fault, and that all others are complete.</summary>
    public void CheckStatus(ScopeStatus expected, params IEnumerable<CallSite> wrong)
    {
        var named = wrong.Select(site => site.Operation.ToString()).ToList();
        Assert.All(_run!.Results, result =>
        {
            bool isHit = (result.Account == SampleSync.Production || IsShared) && result.ResourceType == _type.Identifier && result.Region is ScopeId.Global or SampleSync.Region;
            string what = $"{string.Join(", ", named)}: {result.Account} {result.Region} {result.ResourceType}: {result.Status} {result.Message}";
            Assert.True(result.Status == (isHit ? expected : ScopeStatus.Complete), what);
            Assert.True(result.Message is null == result.Status is ScopeStatus.Complete, what);
            Assert.True(result.Message is null || named.Exists(operation => result.Message.Contains(operation, StringComparison.Ordinal)), what);
        });
        Assert.Empty(_run.Errors);
    }

    /// <summary>Asserts that the result of a scope with a fault names what is missing.</summary>
    public void CheckNames(string missing)
    {
        var wrong = _run!.Results.Where(result => result.Status is not ScopeStatus.Complete).ToList();
        Assert.NotEmpty(wrong);
        Assert.All(wrong, result => Assert.True(
            result.Message!.Contains(missing, StringComparison.Ordinal), $"{result.ResourceType}: {result.Status} {result.Message} does not name {missing}."));
    }

    /// <summary>Asserts that the graph is that of a new ledger, once there is no fault any more.</summary>
    public async Task CheckRecoveryAsync()
    {
        Aws.Faults.Clear();
        Aws.RestoreAnswers();
        await SyncAsync();
        CheckStatus(ScopeStatus.Complete);
        CheckGraph("Afterwards", await SampleLedgers.GraphAsync(_type, Estate));
    }

    public ValueTask DisposeAsync() => Aws.DisposeAsync();

    // The calls that must be denied for an operation to be called at all.
    private void Reach(CallSite site)
    {
        foreach (var operation in site.Denied) Aws.Faults.Add(FaultExtensions.Rule(site with { Operation = operation }, FaultKind.Denied));
    }

    private static void Check(string wrong, string what, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        Assert.True(all.Count == 0, $"{wrong}: {all.Count} lines are {what}:\n{string.Join('\n', all.Take(10))}");
    }
}
