using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CartographyPS.Conformance.Server;

/// <summary>The simulated AWS's control API; its README says what the parts mean.</summary>
internal sealed class SimAwsControl : IDisposable
{
    private readonly HttpClient _http;

    internal SimAwsControl(string endpoint)
    {
        // The TLS server's certificate is its own; whether it is trusted is for the tests of the client.
        var handler = new SocketsHttpHandler { UseProxy = false };
#pragma warning disable CA5359
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        _http = new HttpClient(handler) { BaseAddress = new Uri(endpoint + "/__control/") };
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The requests since the last time.</summary>
    internal async Task<IReadOnlyList<LoggedRequest>> LogAsync() => (await _http.GetFromJsonAsync<LoggedRequest[]>("log"))!;

    /// <summary>Counts of the requests.</summary>
    internal async Task<JsonObject> StatsAsync() => (await _http.GetFromJsonAsync<JsonObject>("stats"))!;

    /// <summary>Returns the requests without an answer in the estate.</summary>
    internal async Task<JsonArray> UnansweredAsync() => (await _http.GetFromJsonAsync<JsonArray>("unanswered"))!;

    /// <summary>Replaces the fault rules; none for no faults.</summary>
    internal Task SetFaultsAsync(params JsonObject[] rules) => SendAsync(HttpMethod.Post, "faults", new JsonArray([.. rules]));

    /// <summary>Changes settings.</summary>
    internal Task ConfigureAsync(JsonObject settings) => SendAsync(HttpMethod.Put, "config", settings);

    /// <summary>Replaces the estate's answers with a folder's; null restores them.</summary>
    internal Task OverlayAsync(string? folder) => SendAsync(HttpMethod.Put, "estate", new JsonObject { ["overlay"] = folder });

    /// <summary>Replaces the answers of an operation.</summary>
    internal Task AnswerAsync(string account, string region, string service, string operation, JsonArray answers) => SendAsync(
        HttpMethod.Patch, "answers",
        new JsonObject { ["account"] = account, ["region"] = region, ["service"] = service, ["operation"] = operation, ["answers"] = answers });

    /// <summary>Restores the estate's own answers.</summary>
    internal Task RestoreAnswersAsync() => SendAsync(HttpMethod.Delete, "answers", null);

    /// <summary>Ends all sessions of temporary credentials.</summary>
    internal Task ExpireAsync() => SendAsync(HttpMethod.Post, "expire", null);

    private async Task SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {await response.Content.ReadAsStringAsync()}");
    }
}
