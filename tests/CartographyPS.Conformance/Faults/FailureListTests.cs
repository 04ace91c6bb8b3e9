using System.Text.Json.Nodes;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Resources;
using SimulatedAws;
using TestSupport;

namespace CartographyPS.Conformance.Faults;

/// <summary>An item that AWS lists as not described is removed only when the reason says that it no longer exists.</summary>
public sealed class FailureListTests
{
    public static TheoryData<string> Types =>
        [.. AwsResourceTypes.Catalog.Types.Where(type => Batches(type).Any()).Select(type => type.Identifier)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_item_not_described_for_another_reason_is_kept(string identifier)
    {
        var type = AwsResourceTypes.Catalog.Find(identifier)!;
        var (run, ledger) = await SyncAsync(type, _ => "INTERNAL");

        Assert.Contains(run.Results, result => result.Status == ScopeStatus.Partial && result.Message!.Contains("INTERNAL", StringComparison.Ordinal));
        Assert.Empty(GraphText.Differences(await SampleLedgers.GraphAsync(type, Estate.Before), GraphText.Of(ledger)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_item_listed_as_missing_is_removed(string identifier)
    {
        var type = AwsResourceTypes.Catalog.Find(identifier)!;
        var (run, ledger) = await SyncAsync(type, list => list.Gone[0]);

        Assert.All(run.Results, result => Assert.True(result.Status == ScopeStatus.Complete, result.Message));
        Assert.NotEmpty((await SampleLedgers.GraphAsync(type, Estate.Before)).Except(GraphText.Of(ledger)));
    }

    // Each batch does not describe its first item.
    private static async Task<(Sample.SampleRun Run, string Ledger)> SyncAsync(ResourceType type, Func<FailureList, string> reason)
    {
        string folder = Path.Combine(SampleLedgers.Folder, Path.GetRandomFileName());
        ChangedEstate.Write(SampleLedgers.FolderOf(Estate.Before), folder, (operation, output) =>
        {
            foreach (var call in Batches(type).Where(call => call.Operation.ToString() == operation)) Move(call, output, reason(call.FailureList!));
        });
        await using var aws = await SimulatedAwsServer.StartAsync(folder);
        string ledger = await SampleLedgers.CopyAsync(type);
        return (await SampleLedgers.Sync(type, aws).RunAsync(ledger, [type]), ledger);
    }

    private static void Move(CallSource call, JsonObject output, string reason)
    {
        if (output[call.Batching!.Results.Text.Split('[')[0]] is not JsonArray { Count: > 0 } results) return;

        string key = results[0]![call.Batching.ResultKey.Text]!.GetValue<string>();
        results.RemoveAt(0);
        var list = call.FailureList!;
        output[list.Items.Text.Split('[')[0]] = new JsonArray(new JsonObject { [list.Key.Text] = key, [list.Reason!.Text] = reason });
    }

    private static IEnumerable<CallSource> Batches(ResourceType type) =>
        type.AllCalls.Where(call => call is { Batching: not null, FailureList: { Reason: not null, Gone.Count: > 0 } });
}
