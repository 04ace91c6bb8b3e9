using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt.Routing;

/// <summary>Requests a routing table from a server: with ROUTE, or with a procedure before Bolt 4.3.</summary>
internal sealed class RouteRequest(IReadOnlyDictionary<string, object?> context)
{
    internal Task<IReadOnlyDictionary<string, object?>> SendAsync(
        BoltConnection connection, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken) =>
        connection.Version >= BoltVersion.V4_3
            ? RouteAsync(connection, database, bookmarks, cancellationToken)
            : CallAsync(connection, database, bookmarks, cancellationToken);

    private async Task<IReadOnlyDictionary<string, object?>> RouteAsync(
        BoltConnection connection, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        object? last = database;
        if (connection.Version >= BoltVersion.V4_4)
        {
            var extra = new Dictionary<string, object?>();
            if (database is not null) extra["db"] = database;
            last = extra;
        }
        var response = connection.Send(new(MessageTag.Route, [context, bookmarks, last]), new Response());
        await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
        var metadata = await connection.CompleteAsync(response, cancellationToken).ConfigureAwait(false);
        return metadata.Map("rt") ?? throw Fault.Protocol("the response to ROUTE has no routing table");
    }

    private async Task<IReadOnlyDictionary<string, object?>> CallAsync(
        BoltConnection connection, string? database, IReadOnlyList<string> bookmarks, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?> { ["context"] = context };
        if (database is not null) parameters["database"] = database;
        string query = database is null ? "CALL dbms.routing.getRoutingTable($context)" : "CALL dbms.routing.getRoutingTable($context, $database)";
        var extra = TransactionFields.Of(BoltAccessMode.Read, "system", bookmarks, null);
        connection.IsBusy = true;
        var result = new BoltResult(connection, Request.Run(query, parameters, extra), 1000, false, cancellationToken);
        var records = await result.ToListAsync().ConfigureAwait(false);
        connection.IsBusy = false;
        if (records.Count != 1) throw Fault.Protocol($"the routing procedure returned {records.Count} rows, not one");
        return records[0].Keys.Zip(records[0].Values, (key, value) => (key, value)).ToDictionary(pair => pair.key, pair => pair.value);
    }
}
