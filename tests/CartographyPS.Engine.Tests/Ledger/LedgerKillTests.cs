using System.Diagnostics;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>Kills a process that writes to a ledger, and checks what it left.</summary>
public sealed class LedgerKillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 7)]
    [InlineData(4, 23)]
    [InlineData(5, 41)]
    [InlineData(6, 67)]
    public void A_killed_process_leaves_whole_scopes_and_no_lock(int afterCommits, int thenMilliseconds)
    {
        string path = Path.Combine(_folder, "graph.db");
        int last = WriteAndKill(path, afterCommits, thenMilliseconds);

        using (var reader = LedgerReader.Open(path)) CheckScopes(reader, last);
        using var ledger = GraphLedger.Open(path, TestLedger.SmallModel);
        var (run, _, completed) = ledger.ResumeRun("test")!;
        Assert.Equal(1, run);
        Assert.Equal(Math.Min(last, 3), completed.Count(scope => scope.ResourceType == "test" && IsAtLeast(scope, last)));
        using var writer = ledger.OpenScope(run, completed.First());
        writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
    }

    // A scope whose first commit came after the last reported one may exist too.
    private static bool IsAtLeast(ScopeId scope, int last) => last >= 3 || Enumerable.Range(1, last).Any(pass => scope.Region == $"{pass % 3}");

    private static void CheckScopes(LedgerReader reader, int last)
    {
        var scopes = reader.Query(
            """
            SELECT n.properties ->> 'scope' AS scope, min(n.properties ->> 'pass'), max(n.properties ->> 'pass'), count(*),
                (SELECT count(*) FROM edges e WHERE substr(e.from_id, 1, 1) = n.properties ->> 'scope')
            FROM nodes n GROUP BY scope
            """,
            [],
            row => (Scope: row.GetString(0), First: row.GetInt64(1), Last: row.GetInt64(2), Nodes: row.GetInt64(3), Edges: row.GetInt64(4))).ToList();

        Assert.NotEmpty(scopes);
        Assert.All(scopes, scope =>
        {
            Assert.Equal(scope.First, scope.Last);
            Assert.Equal((2000, 2000), (scope.Nodes, scope.Edges));
        });
        Assert.Equal(
            scopes.Select(scope => scope.Last).Order(),
            reader.Query("SELECT definition FROM ledger_lasting_part ORDER BY definition", [], row => row.GetInt64(0)));
        Assert.InRange(scopes.Max(scope => scope.Last), last, last + 1);
        Assert.Equal("ok", reader.Query("SELECT * FROM pragma_quick_check", [], row => row.GetString(0)).Single());
    }

    private static int WriteAndKill(string path, int afterCommits, int thenMilliseconds)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "LedgerVictim.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        int last = 0;
        try
        {
            while (last < afterCommits && process.StandardOutput.ReadLine() is { } line) last = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
            // Somewhere within the next commit, at a point that differs from test to test.
            var time = Stopwatch.StartNew();
            while (time.ElapsedMilliseconds < thenMilliseconds) Thread.Yield();
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
        while (process.StandardOutput.ReadLine() is { } line) last = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(last >= afterCommits, process.StandardError.ReadToEnd());
        return last;
    }
}
