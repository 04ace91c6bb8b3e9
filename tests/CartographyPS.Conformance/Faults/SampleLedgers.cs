using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CartographyPS.Conformance.Sample;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Resources;
using SimulatedAws;
using TestSupport;

namespace CartographyPS.Conformance.Faults;

/// <summary>
/// The sample estate before and after a change, and a new ledger's graph of each resource type in each. All tests share them; each is
/// created once, at its first use.
/// </summary>
internal static class SampleLedgers
{
    private static readonly ConcurrentDictionary<(string Type, Estate Estate), Lazy<Task<(string Ledger, IReadOnlyList<string> Graph)>>> Made = new();
    private static readonly Lazy<(string Before, string After)> Folders = new(WriteEstates);
    private static int s_files;

    static SampleLedgers() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>A folder for files, which is deleted when the process ends.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("faults-").FullName;

    /// <summary>An estate's folder.</summary>
    public static string FolderOf(Estate estate) => estate == Estate.Before ? Folders.Value.Before : Folders.Value.After;

    /// <summary>Returns a new ledger's graph of a resource type.</summary>
    public static async Task<IReadOnlyList<string>> GraphAsync(ResourceType type, Estate estate) => (await MadeAsync(type, estate)).Graph;

    /// <summary>Returns a ledger with a resource type as it was before the change, for a test to modify.</summary>
    public static async Task<string> CopyAsync(ResourceType type)
    {
        string copy = NewFile();
        File.Copy((await MadeAsync(type, Estate.Before)).Ledger, copy);
        return copy;
    }

    /// <summary>Returns a new ledger with a resource type as a server returns it now.</summary>
    public static async Task<string> MakeAsync(ResourceType type, SimulatedAwsServer aws)
    {
        var (ledger, run) = await TryAsync(type, aws);
        Assert.Empty(run.Errors);
        Assert.All(run.Results, result => Assert.True(result.Status == ScopeStatus.Complete, $"{result.Region} {result.ResourceType}: {result.Status} {result.Message}"));
        return ledger;
    }

    /// <summary>Returns a new ledger after a sync that may have failed.</summary>
    public static async Task<(string Ledger, SampleRun Run)> TryAsync(ResourceType type, SimulatedAwsServer aws)
    {
        string ledger = NewFile();
        return (ledger, await Sync(type, aws).RunAsync(ledger, [type], accounts: AccountsOf(type)));
    }

    /// <summary>Returns the number of accounts to read: one for types that any account may read, so that no other one reads past a fault.</summary>
    public static int AccountsOf(ResourceType type) => type.Placement is Placement.Organization or Placement.Public ? 1 : 2;

    /// <summary>Syncs a resource type as if there were no others, since a ledger with few labels opens fast.</summary>
    public static SampleSync Sync(ResourceType type, SimulatedAwsServer aws) =>
        new(Folder, aws.Endpoint, new ResourceCatalog([.. AwsResourceTypes.Catalog.Always, type]));

    private static Task<(string Ledger, IReadOnlyList<string> Graph)> MadeAsync(ResourceType type, Estate estate) =>
        Made.GetOrAdd((AwsResourceTypes.Catalog.NameOf(type), estate), _ => new(async () =>
        {
            await using var aws = await SimulatedAwsServer.StartAsync(FolderOf(estate));
            string ledger = await MakeAsync(type, aws);
            return (ledger, GraphText.Of(ledger));
        })).Value;

    private static (string Before, string After) WriteEstates()
    {
        var (before, after) = (Path.Combine(Folder, "before"), Path.Combine(Folder, "after"));
        ChangedEstate.Write(SampleEstate.Folder, before, ForgetRegion);
        ChangedEstate.Write(before, after, ChangedEstate.Shorter(AwsResourceTypes.Catalog.Types));
        return (before, after);
    }

    private static void ForgetRegion(string operation, JsonObject output)
    {
        if (operation == "s3.ListBuckets" && output["Buckets"] is JsonArray { Count: > 0 } buckets) buckets[^1]!.AsObject().Remove("BucketRegion");
    }

    private static string NewFile() => Path.Combine(Folder, $"{Interlocked.Increment(ref s_files)}.db");
}
