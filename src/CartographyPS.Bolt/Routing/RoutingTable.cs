using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt.Routing;

/// <summary>The servers of a database by role, and the time until which the table is valid.</summary>
internal sealed record RoutingTable(
    string? Database, IReadOnlyList<BoltAddress> Routers, IReadOnlyList<BoltAddress> Readers, IReadOnlyList<BoltAddress> Writers, TimeSpan ExpiresAt)
{
    internal IReadOnlyList<BoltAddress> For(BoltAccessMode mode) => mode == BoltAccessMode.Write ? Writers : Readers;

    /// <summary>True when the table is valid and has a server for the work.</summary>
    internal bool IsFresh(BoltAccessMode mode, TimeSpan now) => now < ExpiresAt && Routers.Count > 0 && For(mode).Count > 0;

    internal RoutingTable Without(BoltAddress address) =>
        this with { Routers = Drop(Routers, address), Readers = Drop(Readers, address), Writers = Drop(Writers, address) };

    internal RoutingTable WithoutWriter(BoltAddress address) => this with { Writers = Drop(Writers, address) };

    internal bool Contains(BoltAddress address) => Routers.Contains(address) || Readers.Contains(address) || Writers.Contains(address);

    /// <summary>Reads a table in the form of ROUTE, which is also that of the procedure before Bolt 4.3.</summary>
    /// <exception cref="BoltException">The table is malformed, or has no router or no reader.</exception>
    internal static RoutingTable Read(IReadOnlyDictionary<string, object?> table, string? database, TimeSpan now)
    {
        var roles = new Dictionary<string, List<BoltAddress>>(StringComparer.Ordinal);
        foreach (object? server in table.List("servers"))
        {
            if (server is not IReadOnlyDictionary<string, object?> entry) throw Fault.Protocol("a routing table has a server that is not a dictionary");
            string role = entry.Text("role") ?? "";
            if (!roles.TryGetValue(role, out var addresses)) roles[role] = addresses = [];
            addresses.AddRange(entry.Texts("addresses").Select(BoltAddress.Parse));
        }
        var routers = Role(roles, "ROUTE");
        var readers = Role(roles, "READ");
        if (routers.Count == 0 || readers.Count == 0) throw Fault.Protocol("a routing table has no router or no reader");
        // A cluster can declare a table valid forever. A day is long enough.
        double seconds = Math.Min(86_400, Math.Max(0, table.Integer("ttl") ?? 0));
        return new(table.Text("db") ?? database, routers, readers, Role(roles, "WRITE"), now + TimeSpan.FromSeconds(seconds));
    }

    private static List<BoltAddress> Role(Dictionary<string, List<BoltAddress>> roles, string name) =>
        roles.TryGetValue(name, out var addresses) ? [.. addresses.Distinct()] : [];

    private static List<BoltAddress> Drop(IReadOnlyList<BoltAddress> addresses, BoltAddress address) => [.. addresses.Where(other => other != address)];
}
