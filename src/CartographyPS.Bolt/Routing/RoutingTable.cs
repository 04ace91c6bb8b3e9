using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt.Routing;

/// <summary>Which servers do what for a database, until when that may be believed.</summary>
internal sealed record RoutingTable(
    string? Database, IReadOnlyList<BoltAddress> Routers, IReadOnlyList<BoltAddress> Readers, IReadOnlyList<BoltAddress> Writers, TimeSpan ExpiresAt)
{
    internal IReadOnlyList<BoltAddress> For(BoltAccessMode mode) => mode == BoltAccessMode.Write ? Writers : Readers;

    /// <summary>Whether it can serve the work without being asked for again.</summary>
    internal bool IsFresh(BoltAccessMode mode, TimeSpan now) => now < ExpiresAt && Routers.Count > 0 && For(mode).Count > 0;

    internal RoutingTable Without(BoltAddress address) =>
        this with { Routers = Drop(Routers, address), Readers = Drop(Readers, address), Writers = Drop(Writers, address) };

    internal RoutingTable WithoutWriter(BoltAddress address) => this with { Writers = Drop(Writers, address) };

    internal bool Names(BoltAddress address) => Routers.Contains(address) || Readers.Contains(address) || Writers.Contains(address);

    /// <summary>Reads a table as ROUTE answers it and as the procedure of 4.2 returns it.</summary>
    /// <exception cref="BoltException">It names no router or no reader, or is not a table.</exception>
    internal static RoutingTable Read(IReadOnlyDictionary<string, object?> table, string? database, TimeSpan now)
    {
        var roles = new Dictionary<string, List<BoltAddress>>(StringComparer.Ordinal);
        foreach (object? server in table.List("servers"))
        {
            if (server is not IReadOnlyDictionary<string, object?> entry) throw Fault.Protocol("a routing table holds a server that is no dictionary");
            string role = entry.Text("role") ?? "";
            if (!roles.TryGetValue(role, out var addresses)) roles[role] = addresses = [];
            addresses.AddRange(entry.Texts("addresses").Select(BoltAddress.Parse));
        }
        var routers = Role(roles, "ROUTE");
        var readers = Role(roles, "READ");
        if (routers.Count == 0 || readers.Count == 0) throw Fault.Protocol("a routing table names no router or no reader");
        // A cluster can say that a table holds for ever; a day is long enough.
        double seconds = Math.Min(86_400, Math.Max(0, table.Integer("ttl") ?? 0));
        return new(table.Text("db") ?? database, routers, readers, Role(roles, "WRITE"), now + TimeSpan.FromSeconds(seconds));
    }

    private static List<BoltAddress> Role(Dictionary<string, List<BoltAddress>> roles, string name) =>
        roles.TryGetValue(name, out var addresses) ? [.. addresses.Distinct()] : [];

    private static List<BoltAddress> Drop(IReadOnlyList<BoltAddress> addresses, BoltAddress address) => [.. addresses.Where(other => other != address)];
}
