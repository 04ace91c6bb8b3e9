using CartographyPS.Bolt.Connection;

namespace CartographyPS.Bolt.Routing;

/// <summary>The known routing tables by database. The user's home database has its own entry.</summary>
internal sealed class RoutingTables
{
    private readonly Dictionary<string, RoutingTable> _tables = new(StringComparer.Ordinal);

    internal RoutingTable? Find(string? database)
    {
        lock (_tables) return _tables.TryGetValue(database ?? "", out var table) ? table : null;
    }

    internal void Put(string? database, RoutingTable table)
    {
        lock (_tables) _tables[database ?? ""] = table;
    }

    /// <summary>Removes a server that does not respond from all tables.</summary>
    internal void Forget(BoltAddress address) => Change(table => table.Without(address));

    /// <summary>Removes a server as writer of a database, also where the database is the user's home database.</summary>
    internal void ForgetWriter(string? database, BoltAddress address) =>
        Change(table => database is null || table.Database is null || table.Database == database ? table.WithoutWriter(address) : table);

    /// <summary>True when any table contains the server.</summary>
    internal bool Contains(BoltAddress address)
    {
        lock (_tables) return _tables.Values.Any(table => table.Contains(address));
    }

    private void Change(Func<RoutingTable, RoutingTable> change)
    {
        lock (_tables)
        {
            foreach (string key in _tables.Keys.ToList()) _tables[key] = change(_tables[key]);
        }
    }
}
