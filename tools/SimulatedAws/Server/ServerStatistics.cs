using System.Collections.Concurrent;

namespace SimulatedAws.Server;

/// <summary>The counters of a server. Counters by operation have names like <c>ec2.DescribeVpcs</c>.</summary>
public sealed class ServerStatistics
{
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _throttled = new(StringComparer.Ordinal);
    private int _inFlight;
    private int _maxInFlight;
    private long _cacheHits;
    private long _bytesOut;

    /// <summary>Requests by operation.</summary>
    public IReadOnlyDictionary<string, int> Requests => Sorted(_requests);

    /// <summary>Responses with a status of 400 or more, by operation.</summary>
    public IReadOnlyDictionary<string, int> Errors => Sorted(_errors);

    /// <summary>Throttled requests by operation.</summary>
    public IReadOnlyDictionary<string, int> Throttled => Sorted(_throttled);

    /// <summary>All requests.</summary>
    public int Total => _requests.Values.Sum();

    /// <summary>Requests in progress.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>The maximum number of concurrent requests.</summary>
    public int MaxInFlight => Volatile.Read(ref _maxInFlight);

    /// <summary>Responses from the cache.</summary>
    public long CacheHits => Interlocked.Read(ref _cacheHits);

    /// <summary>Bytes of the bodies sent.</summary>
    public long BytesOut => Interlocked.Read(ref _bytesOut);

    /// <summary>Resets the counters.</summary>
    public void Reset()
    {
        _requests.Clear();
        _errors.Clear();
        _throttled.Clear();
        Volatile.Write(ref _maxInFlight, InFlight);
        Interlocked.Exchange(ref _cacheHits, 0);
        Interlocked.Exchange(ref _bytesOut, 0);
    }

    internal void Begin()
    {
        int now = Interlocked.Increment(ref _inFlight);
        for (int most = MaxInFlight; now > most; most = MaxInFlight)
        {
            if (Interlocked.CompareExchange(ref _maxInFlight, now, most) == most) break;
        }
    }

    internal void End(int bytes)
    {
        Interlocked.Decrement(ref _inFlight);
        Interlocked.Add(ref _bytesOut, bytes);
    }

    internal void Count(string operation, int status)
    {
        _requests.AddOrUpdate(operation, 1, (_, count) => count + 1);
        if (status >= 400) _errors.AddOrUpdate(operation, 1, (_, count) => count + 1);
    }

    internal void CountThrottle(string operation) => _throttled.AddOrUpdate(operation, 1, (_, count) => count + 1);

    internal void CountCacheHit() => Interlocked.Increment(ref _cacheHits);

    private static SortedDictionary<string, int> Sorted(ConcurrentDictionary<string, int> counts) =>
        new(counts.ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal), StringComparer.Ordinal);
}
