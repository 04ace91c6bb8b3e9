using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SimulatedAws.Estates;
using SimulatedAws.Faults;
using SimulatedAws.Server;

namespace SimulatedAws;

/// <summary>
/// A simulated AWS. It serves an estate (a folder of JSON with the answers of a set of accounts) with AWS's protocols on 127.0.0.1, and
/// checks every signature with its own code.
/// </summary>
public sealed class SimulatedAwsServer : IAsyncDisposable
{
    private static readonly Lazy<ServiceCatalog> Catalog = new(() => new ServiceCatalog());

    private readonly WebApplication _application;
    private readonly Simulation _simulation;
    private readonly RequestHandler _handler;
    private readonly ControlApi _control;
    private readonly CancellationTokenSource _stopping = new();

    private SimulatedAwsServer(WebApplication application, Simulation simulation)
    {
        _application = application;
        _simulation = simulation;
        _handler = new RequestHandler(simulation);
        _control = new ControlApi(simulation);
        application.Run(HandleAsync);
    }

    /// <summary>The base URL, without a slash at its end.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>The fault rules; none at first.</summary>
    public FaultRules Faults => _simulation.Faults;

    /// <summary>The log of handled requests.</summary>
    public RequestLog Log => _simulation.Log;

    /// <summary>The counters.</summary>
    public ServerStatistics Statistics => _simulation.Statistics;

    /// <summary>The requests without an answer in the estate, each once.</summary>
    public IReadOnlyList<UnansweredRequest> Unanswered => [.. _simulation.Unanswered.Entries.Select(entry => entry.Key)];

    /// <summary>The latency of every response.</summary>
    public TimeSpan Latency
    {
        get => _simulation.Latency;
        set => _simulation.Latency = value;
    }

    /// <summary>Starts serving.</summary>
    /// <param name="estate">The estate's folder.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="InvalidDataException">The estate is invalid. The message names the file.</exception>
    /// <exception cref="IOException">The port is not free.</exception>
    public static async Task<SimulatedAwsServer> StartAsync(string estate, SimulatedAwsOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SimulatedAwsOptions();
        var folder = new EstateFolder(estate);
        if (!options.ReadsLate) folder.ReadAll();

        // An empty builder has no configuration and no logging, and ignores the environment of the process.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowHostHeaderOverride = true;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var server = new SimulatedAwsServer(builder.Build(), new Simulation(folder, options, Catalog.Value));
        await server.StartAsync(cancellationToken).ConfigureAwait(false);
        return server;
    }

    /// <summary>Replaces an operation's answers, until <see cref="RestoreAnswers"/>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="region">The region, or <c>aws-global</c>.</param>
    /// <param name="service">The service.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="answers">The list of answers as JSON, as in an estate's file.</param>
    public void OverrideAnswers(string account, string region, string service, string operation, string answers) =>
        _simulation.Estate.Override(account, region, service, operation, System.Text.Json.JsonDocument.Parse(answers).RootElement);

    /// <summary>Restores the estate's own answers.</summary>
    public void RestoreAnswers() => _simulation.Estate.Restore(_ => true);

    /// <summary>Ends all sessions of temporary credentials.</summary>
    public void ExpireSessions() => _simulation.Directory.ExpireAll();

    /// <summary>Stops serving. Requests in progress are aborted.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
        Endpoint = _application.Urls.Single();
        _simulation.ListensAt(Endpoint);
    }

    private async Task HandleAsync(HttpContext context)
    {
        _simulation.Statistics.Begin();
        try
        {
            var request = await ApiRequest.ReadAsync(context).ConfigureAwait(false);
            if (ControlApi.Is(request))
            {
                await ResponseSender.SendAsync(context, null, _control.Answer(request)).ConfigureAwait(false);
                return;
            }
            var (call, reply) = _handler.Answer(request);
            await ResponseSender.SendAsync(context, call, reply, _simulation.Latency, _stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
        finally
        {
            _simulation.Statistics.End((int)(context.Response.ContentLength ?? 0));
        }
    }

    /// <summary>A lifetime that leaves the process's signals to the program with the server.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
