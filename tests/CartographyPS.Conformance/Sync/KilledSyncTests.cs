using System.Diagnostics;
using CartographyPS.Conformance.Faults;
using CartographyPS.Conformance.Sample;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Resources;
using SimulatedAws;
using TestSupport;

namespace CartographyPS.Conformance.Sync;

/// <summary>Kills processes in the middle of a sync, with a new ledger and with one from before the estate changed.</summary>
public sealed class KilledSyncTests : IAsyncLifetime
{
    private const int Seed = 20_261;

    // Few show whether something is broken; CI runs enough to be sure.
    private static readonly int Kills = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? 6 : 50;

    private readonly string _folder = Directory.CreateTempSubdirectory("killed-").FullName;
    private SimulatedAwsServer _aws = null!;

    private string Before => Path.Combine(_folder, "before.db");

    private SampleSync Sync => new(_folder, _aws.Endpoint);

    public async Task InitializeAsync()
    {
        await using (var before = await SimulatedAwsServer.StartAsync(SampleLedgers.FolderOf(Estate.Before)))
        {
            await new SampleSync(_folder, before.Endpoint).RunAsync(Before, AwsResourceTypes.Catalog.Types, analyses: true);
        }
        _aws = await SimulatedAwsServer.StartAsync(SampleLedgers.FolderOf(Estate.After), new SimulatedAwsOptions { Latency = TimeSpan.FromMilliseconds(5) });
    }

    public async Task DisposeAsync()
    {
        await _aws.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Whole_scopes_are_left_and_the_run_is_resumed()
    {
        var before = Texts(Before);
        string undisturbed = Path.Combine(_folder, "undisturbed.db");
        var time = Stopwatch.StartNew();
        var ended = Run(undisturbed, Timeout.InfiniteTimeSpan);
        var length = time.Elapsed;
        Assert.All(ended, scope => Assert.EndsWith(" Complete", scope, StringComparison.Ordinal));
        var after = Texts(undisturbed);
        var graph = GraphText.Of(undisturbed);

        var random = new Random(Seed);
        for (int i = 0; i < Kills; i++)
        {
            string ledger = Path.Combine(_folder, $"{i}.db");
            bool isNew = i % 2 == 0;
            if (!isNew) File.Copy(Before, ledger);

            // The run creates a new ledger's file, so there may be none yet.
            var reported = Run(ledger, random.NextDouble() * length);
            bool hasEnded = File.Exists(ledger) && CheckScopes(ledger, isNew ? new Dictionary<string, string>() : before, after, reported);

            var resumed = await Sync.RunAsync(ledger, AwsResourceTypes.Catalog.Types, resume: true, analyses: true);
            Assert.Equal(RunStatus.Complete, resumed.Status);
            int skipped = resumed.Results.Count(result => result.Status == ScopeStatus.Skipped);
            Assert.True(hasEnded || skipped >= reported.Count, $"Kill {i}: of {reported.Count} scopes that had ended {skipped} were not read again.");
            Assert.Empty(GraphText.Differences(graph, GraphText.Of(ledger)));
        }
    }

    // Returns true when the run had ended before it was killed.
    private static bool CheckScopes(string ledger, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, List<string> reported)
    {
        using var reader = LedgerReader.Open(ledger);
        Assert.Equal("ok", reader.Query("SELECT * FROM pragma_quick_check", [], row => row.GetString(0)).Single());

        var now = ScopeTexts.Of(reader);
        foreach (string scope in before.Keys.Union(after.Keys))
        {
            string text = now.GetValueOrDefault(scope, string.Empty);
            string[] allowed = [before.GetValueOrDefault(scope, string.Empty), after.GetValueOrDefault(scope, string.Empty)];
            Assert.True(allowed.Contains(text) || (IsAnalysis(scope) && allowed.Any(whole => IsPart(text, whole))), $"{scope} is neither as before nor as after:\n{text}\n{string.Join("\n", allowed)}");
        }
        foreach (string scope in reported.Select(line => line.Split(' ')[0]))
        {
            Assert.True(now.GetValueOrDefault(scope, string.Empty) == after.GetValueOrDefault(scope, string.Empty), $"{scope} had ended and is not as after.");
        }
        return reported.Count > 0 && reader.Query("SELECT status FROM runs ORDER BY run DESC LIMIT 1", [], row => row.GetString(0)).Single() == nameof(RunStatus.Complete);
    }

    private static bool IsAnalysis(string scope) => scope.StartsWith('/');

    // An annotation is not seen while its node is away: the types that mention a node may be read anew, and the analyses not yet.
    private static bool IsPart(string text, string whole) => text.Split('\n').All(whole.Split('\n').Contains);

    // Returns the scopes that a process reports as ended until it is killed, some time after it began.
    private List<string> Run(string ledger, TimeSpan until)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "SyncVictim.dll"), ledger, Sync.WriteConfig(), .. SampleSync.Profiles];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        try
        {
            Assert.Equal("begins", process.StandardOutput.ReadLine());
            process.WaitForExit(until);
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
        return [.. process.StandardOutput.ReadToEnd().Split('\n').Where(line => line.TrimEnd().EndsWith(" Complete", StringComparison.Ordinal))];
    }

    private static IReadOnlyDictionary<string, string> Texts(string ledger)
    {
        using var reader = LedgerReader.Open(ledger);
        return ScopeTexts.Of(reader);
    }
}
