using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Text.Json;

namespace SimulatedAws.Faults;

/// <summary>Token buckets by account, region, service and operation, as in AWS.</summary>
internal sealed class RateLimits
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Table _table;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<(string Service, string Operation), RateLimitRule> _rules = new();
    private readonly ConcurrentDictionary<(string Account, string Region, string Service, string Name), TokenBucket> _buckets = new();

    private RateLimits(Table table, TimeProvider clock)
    {
        _table = table;
        _clock = clock;
    }

    /// <summary>The approximate limits that AWS publishes or that are commonly observed.</summary>
    public static RateLimits Aws(TimeProvider clock)
    {
        using var stream = typeof(RateLimits).Assembly.GetManifestResourceStream("limits.json")!;
        return new RateLimits(JsonSerializer.Deserialize<Table>(stream, Json)!, clock);
    }

    /// <summary>Reads limits from a file in the format of <c>limits.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is invalid.</exception>
    public static RateLimits Read(string path, TimeProvider clock)
    {
        try
        {
            return new RateLimits(JsonSerializer.Deserialize<Table>(File.ReadAllBytes(path), Json)!, clock);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>Takes a token for a request. Returns false when the request exceeds its limit.</summary>
    public bool Take(string account, string region, string service, string operation)
    {
        var rule = _rules.GetOrAdd((service, operation), key => _table.Rules.FirstOrDefault(rule => Is(rule, key.Service, key.Operation)) ?? _table.Default);
        string name = rule.Per switch { "group" => rule.Operation, "service" => "*", _ => operation };
        var bucket = _buckets.GetOrAdd(
            (account, rule.Scope == "account" ? "" : region, service, name), _ => new TokenBucket(rule.Burst, rule.Rate, _clock));
        return bucket.Take();
    }

    private static bool Is(RateLimitRule rule, string service, string operation) =>
        rule.Service == service && FileSystemName.MatchesSimpleExpression(rule.Operation, operation, ignoreCase: false);

    private sealed record Table(RateLimitRule Default, IReadOnlyList<RateLimitRule> Rules);
}
