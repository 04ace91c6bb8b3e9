using System.Diagnostics;
using System.Text;

namespace CartographyPS.Conformance.Server;

/// <summary>A process of the shared folder's simulated AWS, on a free port of loopback.</summary>
internal sealed class SimAwsProcess : IAsyncDisposable
{
    private const string Ready = "listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private SimAwsProcess(Process process) => _process = process;

    /// <summary>The folder in which the program unpacks its files and leaves its certificate.</summary>
    internal static string Cache { get; } = Path.Combine(Path.GetTempPath(), "cartographyps-simaws-" + Environment.UserName);

    /// <summary>The base URL, without a slash at its end.</summary>
    internal string Endpoint { get; private set; } = "";

    /// <summary>The text that the process has written to standard error.</summary>
    internal string Errors
    {
        get
        {
            lock (_errors) return _errors.ToString();
        }
    }

    /// <summary>Starts serving an estate.</summary>
    /// <param name="estate">The estate's folder.</param>
    /// <param name="options">As the program's README has them.</param>
    internal static async Task<SimAwsProcess> StartAsync(string estate, params IReadOnlyList<string> options)
    {
        var start = new ProcessStartInfo(SharedFolder.Of("simaws", "start"), [estate, "--port", "0", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SIMAWS_CACHE"] = Cache;
        var server = new SimAwsProcess(Process.Start(start)!);
        try
        {
            await server.WaitAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors) _errors.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal)) continue;
            Endpoint = line[Ready.Length..].Trim();
            return;
        }
        await _process.WaitForExitAsync(limit.Token);
        throw new InvalidOperationException("The simulated AWS did not start: " + Errors);
    }
}
