using System.Diagnostics;
using System.Text.Json;

namespace EndToEnd;

/// <summary>A simulated AWS in a process of its own.</summary>
internal sealed class Simulator : IAsyncDisposable
{
    private const string Announcement = "listening on ";

    private readonly Process _process;
    private readonly HttpClient _http = new();

    private Simulator(Process process, Uri endpoint)
    {
        _process = process;
        Endpoint = endpoint;
    }

    /// <summary>The simulator's base URL.</summary>
    public Uri Endpoint { get; }

    /// <summary>The processor time that the simulator has used, in seconds.</summary>
    public double Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Starts a simulator.</summary>
    /// <param name="program">The program.</param>
    /// <param name="estate">The estate to serve.</param>
    /// <param name="options">The program's options.</param>
    /// <exception cref="InvalidOperationException">The program does not start.</exception>
    public static async Task<Simulator> StartAsync(string program, string estate, params string[] options)
    {
        // All pages are kept in the cache, so that building them is not measured.
        var start = new ProcessStartInfo(program, [estate, "--port", "0", "--cache-mb", "4096", .. options]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            int at = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (at >= 0) return new Simulator(process, new Uri(line[(at + Announcement.Length)..].Trim()));
        }
        process.Dispose();
        throw new InvalidOperationException($"{program} does not start.");
    }

    /// <summary>Returns the numbers of requests and throttled requests since the last call.</summary>
    public async Task<(int Requests, int Throttled)> CountAsync()
    {
        var address = new Uri(Endpoint, "/__control/stats");
        using var counts = JsonDocument.Parse(await _http.GetByteArrayAsync(address));
        await _http.DeleteAsync(address);
        return (Sum("requests"), Sum("throttled"));

        int Sum(string name) => counts.RootElement.GetProperty(name).EnumerateObject().Sum(operation => operation.Value.GetInt32());
    }

    /// <summary>Returns the requests of known accounts since the last call.</summary>
    public async Task<IReadOnlyList<AnsweredRequest>> RequestsAsync()
    {
        using var log = JsonDocument.Parse(await _http.GetByteArrayAsync(new Uri(Endpoint, "/__control/log")));
        return
        [
            .. log.RootElement.EnumerateArray().Where(entry => entry.GetProperty("account").ValueKind == JsonValueKind.String).Select(entry => new AnsweredRequest(
                entry.GetProperty("account").GetString()!, entry.GetProperty("region").GetString()!, entry.GetProperty("service").GetString()!, entry.GetProperty("operation").GetString()!)),
        ];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

/// <summary>A request that the simulator answered.</summary>
/// <param name="Account">The account.</param>
/// <param name="Region">The region.</param>
/// <param name="Service">The service.</param>
/// <param name="Operation">The operation.</param>
internal sealed record AnsweredRequest(string Account, string Region, string Service, string Operation);
