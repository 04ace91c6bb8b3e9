using CartographyPS.Bolt;
using CartographyPS.Cmdlets;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Neo4j;

/// <summary>Runs a Cypher query on a Neo4j database.</summary>
/// <param name="connection">The database.</param>
/// <param name="text">The query.</param>
/// <param name="parameters">The values of its parameters, by name without <c>$</c>.</param>
internal sealed class ServerQuery(Neo4jConnection connection, string text, IReadOnlyDictionary<string, object?> parameters)
{
    /// <summary>Lets the query change the database. False unless set.</summary>
    public bool MayWrite { get; init; }

    /// <summary>The time that the query may take, which the server enforces; null, the default, for the server's own limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Runs the query, and writes its rows as they arrive.</summary>
    /// <param name="post">Queues an action for the pipeline's thread.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="GraphDatabaseException">The query failed, or the database is not reachable.</exception>
    /// <exception cref="ArgumentException">A parameter has a type that Cypher lacks.</exception>
    public async Task RunAsync(Action<Action<CartographyCmdlet>> post, CancellationToken cancellationToken)
    {
        try
        {
            using var driver = connection.Open();
            await driver.Session(connection.Database).RunAsync(
                text,
                parameters,
                result => WriteAsync(result, post),
                MayWrite ? BoltAccessMode.Write : BoltAccessMode.Read,
                new BoltTransactionOptions { Timeout = Timeout },
                cancellationToken).ConfigureAwait(false);
        }
        catch (BoltException exception)
        {
            throw new GraphDatabaseException(exception.Kind.ToString(), exception.Message, exception);
        }
    }

    private static async Task<bool> WriteAsync(BoltResult result, Action<Action<CartographyCmdlet>> post)
    {
        var rows = new RowOutput(row => post(cmdlet => cmdlet.WriteObject(row)));
        while (await result.ReadAsync().ConfigureAwait(false)) rows.Add(CypherValue.Row(result.Current));
        rows.End();
        return true;
    }
}
