using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Pool;

namespace CartographyPS.Bolt.Routing;

/// <summary>A connection pool for each server of a cluster. Selects the least used server, round robin among equals.</summary>
internal sealed class ServerPools(Func<BoltAddress, ConnectionPool> create) : IDisposable
{
    private readonly Dictionary<BoltAddress, ConnectionPool> _pools = [];
    private int _next;

    internal ConnectionPool this[BoltAddress address]
    {
        get
        {
            lock (_pools)
            {
                if (!_pools.TryGetValue(address, out var pool)) _pools[address] = pool = create(address);
                return pool;
            }
        }
    }

    internal BoltAddress LeastUsed(IReadOnlyList<BoltAddress> servers)
    {
        int first = Interlocked.Increment(ref _next) & int.MaxValue;
        BoltAddress best = servers[first % servers.Count];
        int least = this[best].InUse;
        for (int i = 1; i < servers.Count; i++)
        {
            var candidate = servers[(int)(((long)first + i) % servers.Count)];
            int inUse = this[candidate].InUse;
            if (inUse < least) (best, least) = (candidate, inUse);
        }
        return best;
    }

    /// <summary>Closes the idle connections to the servers that match the condition.</summary>
    internal void Purge(Func<BoltAddress, bool> condition)
    {
        List<ConnectionPool> pools;
        lock (_pools) pools = [.. _pools.Where(entry => condition(entry.Key)).Select(entry => entry.Value)];
        foreach (var pool in pools) pool.Purge();
    }

    public void Dispose()
    {
        lock (_pools)
        {
            foreach (var pool in _pools.Values) pool.Dispose();
        }
    }
}
