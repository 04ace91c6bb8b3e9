using System.Diagnostics;
using System.Text.Json;

namespace EndToEnd;

/// <summary>A sync to run in a process of its own, so that its time and memory are measured alone.</summary>
/// <param name="Config">The AWS config file.</param>
/// <param name="Database">The ledger.</param>
/// <param name="Profiles">The profiles of the accounts.</param>
/// <param name="Resources">The resource types.</param>
internal sealed record SyncJob(string Config, string Database, string[] Profiles, string[] Resources)
{
    /// <summary>The argument that makes this program run a job.</summary>
    public const string Verb = "sync-job";

    /// <summary>Parses a job from the program's argument.</summary>
    public static SyncJob Parse(string text) => JsonSerializer.Deserialize<SyncJob>(text)!;

    /// <summary>Runs the job.</summary>
    /// <exception cref="InvalidOperationException">The sync failed, or some scope did.</exception>
    public async Task<SyncFigures> RunAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Verb, JsonSerializer.Serialize(this)]) { RedirectStandardOutput = true };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["AWS_CONFIG_FILE"] = Config;
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = Config + ".none";
        start.Environment["NO_PROXY"] = "127.0.0.1";

        using var process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The sync ended with exit code {process.ExitCode}.");

        var figures = JsonSerializer.Deserialize<SyncFigures>(output)!;
        return figures is { Bad: 0, Error: null } ? figures : throw new InvalidOperationException($"The sync failed: {figures.Error}");
    }
}
