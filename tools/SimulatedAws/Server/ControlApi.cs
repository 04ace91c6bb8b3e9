using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SimulatedAws.Estates;
using SimulatedAws.Faults;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>
/// The HTTP API under <c>/__control</c> that reads and changes a running server, and the estate's blobs under <c>/__blobs</c>.
/// </summary>
internal sealed class ControlApi(Simulation simulation)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Returns true when a request is for this API.</summary>
    public static bool Is(ApiRequest request) => request.Path.StartsWith("/__", StringComparison.Ordinal) || request.Path == "/healthz";

    /// <summary>Handles a request.</summary>
    public WireOutput Answer(ApiRequest request)
    {
        try
        {
            return request.Path.StartsWith("/__blobs/", StringComparison.Ordinal) ? Blobs.Answer(simulation.Estate, request.Path) : Control(request);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException or ArgumentException or IOException)
        {
            return Answer(400, new { error = exception.Message });
        }
    }

    private WireOutput Control(ApiRequest request) => (request.Method, request.Path) switch
    {
        (_, "/healthz") => Answer(200, new { status = "ok", accounts = simulation.Estate.Settings.Accounts.Count }),
        ("GET", "/__control/log") => Answer(200, request.QueryValue("keep") == "1" ? simulation.Log.Entries : simulation.Log.Drain()),
        ("GET", "/__control/stats") => Answer(200, simulation.Statistics),
        ("DELETE", "/__control/stats") => ResetStatistics(),
        ("GET" or "DELETE", "/__control/unanswered") => Unanswered(request),
        ("POST", "/__control/expire") => Expire(),
        ("GET", "/__control/faults") => Answer(200, simulation.Faults.All),
        ("POST", "/__control/faults") => SetFaults(Body<JsonElement>(request)),
        ("DELETE", "/__control/faults") => SetFaults(default),
        ("PATCH", "/__control/answers") => Override(Body<JsonElement>(request)),
        ("DELETE", "/__control/answers") => Restore(request.Body.Length == 0 ? null : Body<JsonObject>(request)),
        ("GET", "/__control/config") => Answer(200, Config()),
        ("PUT", "/__control/config") => Configure(Body<JsonObject>(request)),
        _ => Answer(404, new { error = $"{request.Method} {request.Path} does not exist." }),
    };

    private WireOutput ResetStatistics()
    {
        var answer = Answer(200, simulation.Statistics);
        simulation.Statistics.Reset();
        return answer;
    }

    private WireOutput Unanswered(ApiRequest request)
    {
        string? gave = request.QueryValue("gave");
        var entries = simulation.Unanswered.Entries.Where(entry => gave is null || entry.Key.Gave == gave).Select(entry => new
        {
            entry.Key.Account, entry.Key.Region, entry.Key.Service, entry.Key.Operation, Input = JsonNode.Parse(entry.Key.Input), entry.Key.Gave, Count = entry.Value,
        }).ToList();
        if (request.Method == "DELETE") simulation.Unanswered.Clear();
        return Answer(200, entries);
    }

    private WireOutput Expire()
    {
        simulation.Directory.ExpireAll();
        return Answer(200, new { expiredBefore = simulation.Clock.GetUtcNow() });
    }

    private WireOutput SetFaults(JsonElement rules)
    {
        simulation.Faults.Set(rules.ValueKind switch
        {
            JsonValueKind.Array => rules.Deserialize<FaultRule[]>(Json)!,
            JsonValueKind.Object => [rules.Deserialize<FaultRule>(Json)!],
            _ => [],
        });
        return Answer(200, simulation.Faults.All);
    }

    private WireOutput Override(JsonElement body)
    {
        foreach (var item in body.ValueKind == JsonValueKind.Array ? body.EnumerateArray().ToArray() : [body])
        {
            string account = item.GetProperty("account").GetString()!;
            string service = item.GetProperty("service").GetString()!;
            string region = item.TryGetProperty("region", out var name) ? name.GetString()! : EstateFolder.GlobalRegion;
            var operations = item.TryGetProperty("operations", out var several)
                ? several.EnumerateObject().Select(operation => (operation.Name, operation.Value))
                : [(item.GetProperty("operation").GetString()!, item.GetProperty("answers"))];
            foreach (var (operation, answers) in operations) simulation.Estate.Override(account, region, service, operation, answers);
        }
        return Overridden();
    }

    private WireOutput Restore(JsonObject? which)
    {
        bool Is(string name, string value) => which?[name]?.GetValue<string>() is not { } wanted || wanted == value;
        simulation.Estate.Restore(key => Is("account", key.Account) && Is("region", key.Region) && Is("service", key.Service) && Is("operation", key.Operation));
        return Overridden();
    }

    private WireOutput Overridden() =>
        Answer(200, simulation.Estate.Overridden.Select(key => new { key.Account, key.Region, key.Service, key.Operation }));

    private object Config() => new
    {
        LatencyMs = simulation.Latency.TotalMilliseconds,
        PageSize = simulation.PageSizes.Forced ?? simulation.PageSizes.Default,
        PageSizes = simulation.PageSizes.ByName,
        simulation.PageSizes.WholeWithoutLimit,
        simulation.PageSizes.CutWithoutLimit,
        Limits = simulation.Limits is null ? "none" : "aws",
        S3Redirect = simulation.RedirectsBuckets,
    };

    private WireOutput Configure(JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            switch (name)
            {
                case "latencyMs": simulation.Latency = TimeSpan.FromMilliseconds(value!.GetValue<double>()); break;
                case "pageSize": simulation.PageSizes.Forced = value?.GetValue<int>(); break;
                case "pageSizes": simulation.PageSizes.ByName = value.Deserialize<Dictionary<string, int>>() ?? []; break;
                case "wholeWithoutLimit": simulation.PageSizes.WholeWithoutLimit = value.Deserialize<string[]>() ?? []; break;
                case "cutWithoutLimit": simulation.PageSizes.CutWithoutLimit = value.Deserialize<Dictionary<string, int>>() ?? []; break;
                case "limits": simulation.Limits = value!.GetValue<string>() == "aws" ? RateLimits.Aws(simulation.Clock) : null; break;
                case "s3Redirect": simulation.RedirectsBuckets = value!.GetValue<bool>(); break;
                default: throw new ArgumentException($"There is no setting '{name}'.");
            }
        }
        return Answer(200, Config());
    }

    private static T Body<T>(ApiRequest request) => JsonSerializer.Deserialize<T>(request.Body, Json)!;

    private static WireOutput Answer<T>(int status, T value) => WireOutput.Of(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(value, Json));
}
