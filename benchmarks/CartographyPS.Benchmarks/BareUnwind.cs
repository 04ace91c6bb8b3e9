using System.Diagnostics;
using CartographyPS.Bolt;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS.Benchmarks;

/// <summary>
/// The reference for a publish: the same rows written with a bare UNWIND, MERGE and SET over one connection, batch after batch. Building
/// the rows is not timed.
/// </summary>
internal static class BareUnwind
{
    private const int BatchRows = 2000;

    /// <summary>Writes all rows of a ledger.</summary>
    /// <returns>The time that the database and the client took.</returns>
    public static async Task<TimeSpan> WriteAsync(BoltDriver driver, LedgerReader ledger)
    {
        var time = new Stopwatch();
        var session = driver.Session();
        var rows = new GraphRow(ledger.Model, new string('0', 32), "0");
        var nodes = ledger.Grouped().Nodes().Select(node => (
            Query: $"UNWIND $rows AS row MERGE (n:{node.Label} {"{"}id: row.id{"}"}) SET n += row.properties{string.Concat(node.Labels.Where(label => label != node.Label).Select(label => ", n:" + label))}",
            Row: new Dictionary<string, object?> { ["id"] = node.Id, ["properties"] = rows.Properties(node) }));
        var edges = ledger.Grouped().Edges().Select(edge => (
            Query: $"UNWIND $rows AS row MATCH (a:{edge.FromLabel} {"{"}id: row.from{"}"}) MATCH (b:{edge.ToLabel} {"{"}id: row.to{"}"}) MERGE (a)-[e:{edge.Type}]->(b) SET e += row.properties",
            Row: new Dictionary<string, object?> { ["from"] = edge.FromId, ["to"] = edge.ToId, ["properties"] = rows.Properties(edge) }));
        foreach (var rowsOf in nodes.Concat(edges).GroupAdjacent(row => row.Query))
        {
            foreach (var batch in rowsOf.Chunk(BatchRows))
            {
                var parameters = new Dictionary<string, object?> { ["rows"] = batch.Select(row => row.Row).ToList() };
                time.Start();
                await session.ExecuteWriteAsync(transaction => transaction.ExecuteAsync(batch[0].Query, parameters));
                time.Stop();
            }
        }
        return time.Elapsed;
    }

    private static IEnumerable<IEnumerable<T>> GroupAdjacent<T>(this IEnumerable<T> items, Func<T, string> key)
    {
        var group = new List<T>();
        foreach (var item in items)
        {
            if (group.Count > 0 && (group.Count == BatchRows || key(group[0]) != key(item)))
            {
                yield return group;
                group = [];
            }
            group.Add(item);
        }
        if (group.Count > 0) yield return group;
    }
}
