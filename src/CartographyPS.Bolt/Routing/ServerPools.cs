using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Pool;

namespace CartographyPS.Bolt.Routing;

/// <summary>A pool for each server of a cluster, and the choice among servers: the least used, in turns where equal.</summary>
internal sealed class ServerPools(Func<BoltAddress, ConnectionPool> create) : IDisposable
{
    private readonly Dictionary<BoltAddress, ConnectionPool> _pools = [];
    private int _turn;

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
        int turn = Interlocked.Increment(ref _turn) & int.MaxValue;
        BoltAddress best = servers[turn % servers.Count];
        int least = this[best].InUse;
        for (int i = 1; i < servers.Count; i++)
        {
            var candidate = servers[(int)(((long)turn + i) % servers.Count)];
            int inUse = this[candidate].InUse;
            if (inUse < least) (best, least) = (candidate, inUse);
        }
        return best;
    }

    /// <summary>Closes idle connections to the servers that meet the condition.</summary>
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
