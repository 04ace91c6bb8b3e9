using System.Diagnostics;

namespace CartographyPS.Conformance.Neo4j;

/// <summary>A server that the tests of a collection share: started for the first, stopped after the last.</summary>
public class Neo4jServer : IAsyncLifetime
{
    internal const string Password = "not-a-secret-1";

    private readonly string[] _options;
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    public Neo4jServer()
        : this([])
    {
    }

    private protected Neo4jServer(string[] options) => _options = options;

    internal int Port => int.Parse(_told["port"], System.Globalization.CultureInfo.InvariantCulture);

    internal string Authority => _told["ca"];

    internal string Data => _told["data"];

    internal static BoltCredential Credential => BoltCredential.Basic("neo4j", Password);

    internal string Uri(string scheme, string host = "127.0.0.1") => $"{scheme}://{host}:{Port}";

    internal BoltDriver Driver(BoltDriverOptions? options = null, string scheme = "bolt") => new(Uri(scheme), Credential, options);

    public virtual async Task InitializeAsync()
    {
        if (!Neo4jFolder.IsMissing) await StartAsync();
    }

    public virtual async Task DisposeAsync()
    {
        if (_told.ContainsKey("data")) await StopAsync();
    }

    internal Task StopAsync() => RunAsync("stop", [Data]);

    /// <summary>Kills the server; its data stay, and it can be started again.</summary>
    internal async Task KillAsync()
    {
        using var process = Process.GetProcessById(int.Parse(_told["pid"], System.Globalization.CultureInfo.InvariantCulture));
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Starts the server, again on the same data and port where it was started before.</summary>
    internal async Task StartAsync(params string[] more)
    {
        string output = await RunAsync("start", ["--background", "--fast-start", "--auth", "neo4j/" + Password, .. Place(), .. _options, .. more]);
        foreach (string line in output.Split('\n'))
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) _told[line[..equals]] = line[(equals + 1)..].Trim();
        }
        // On data that are there, the program waits only until the server speaks Bolt, not until its database can be used.
        using var driver = Driver(new() { MaxRetryTime = TimeSpan.FromMinutes(2) }, _told["uri"].Split(':')[0]);
        await driver.VerifyAsync();
    }

    private string[] Place() =>
        _told.ContainsKey("data") ? ["--data", Data, "--port", _told["port"]] : ["--port", LastingPort.Next().ToString(System.Globalization.CultureInfo.InvariantCulture)];

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Neo4jFolder.Path, program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException(program + " failed: " + await process.StandardError.ReadToEndAsync(limit.Token));
    }
}
