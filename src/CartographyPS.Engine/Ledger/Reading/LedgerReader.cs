using System.Data.Common;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading.History;
using CartographyPS.Engine.Ledger.Reading.Ordered;
using CartographyPS.Engine.Ledger.Reading.Queries;
using CartographyPS.Engine.Ledger.Reading.Topology;
using CartographyPS.Engine.Ledger.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>
/// Reads a ledger, also while a run writes it. One call returns one consistent state: each scope's transaction completely or not at all.
/// So do all calls within one <see cref="Snapshot"/>. The reader cannot write. Not thread-safe, except for interruption.
/// </summary>
internal sealed class LedgerReader : IDisposable
{
    private readonly Database _database;

    private LedgerReader(Database database)
    {
        _database = database;
        Id = LedgerModel.IdOf(database);
        Model = LedgerModel.Load(database);
    }

    /// <summary>The path of the file.</summary>
    public string Path => _database.Path;

    /// <summary>The id of the ledger, which moves with its file.</summary>
    public Guid Id { get; }

    /// <summary>The graph model.</summary>
    public GraphModel Model { get; }

    /// <summary>Opens a ledger.</summary>
    /// <exception cref="LedgerException">The file does not exist or cannot be read.</exception>
    public static LedgerReader Open(string path)
    {
        path = LedgerFile.Target(GraphLedger.FullPath(path));
        GraphLedger.RequireExists(path);
        if (!LedgerFile.Exists(path)) throw SqliteErrors.NotALedger(path);

        var database = Database.OpenRead(path);
        try
        {
            LedgerSchema.CheckReadable(database);
            return new LedgerReader(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Cancels the current call at once, from another thread.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_database.Handle);

    /// <summary>Keeps the current state for all calls until it is disposed.</summary>
    public IDisposable Snapshot() => new ReadTransaction(_database);

    /// <summary>Reads all nodes, by primary label and id in the order of their UTF-8 bytes.</summary>
    public IEnumerable<OrderedNode> OrderedNodes() => OrderedGraph.Nodes(_database);

    /// <summary>Reads all edges by type, start and end, in the order of their UTF-8 bytes.</summary>
    public IEnumerable<OrderedEdge> OrderedEdges() => OrderedGraph.Edges(_database);

    /// <summary>Returns the labels that nodes of the graph have, primary and additional ones.</summary>
    public ISet<string> LabelsInUse() => new HashSet<string>(
        Query(
            """
            SELECT DISTINCT l.text FROM ledger_label_member m JOIN ledger_name l ON l.id = m.label
            WHERE EXISTS (SELECT 1 FROM ledger_node WHERE label_set = m.label_set)
            """,
            [],
            row => row.GetString(0)),
        StringComparer.Ordinal);

    /// <summary>Reads nodes and edges in groups of the same kind.</summary>
    public GroupedGraph Grouped() => new(_database);

    /// <summary>Finds single nodes and edges.</summary>
    public GraphLookup Lookup() => new(_database);

    /// <summary>Reads the graph for traversals, within a <see cref="Snapshot"/>.</summary>
    public GraphTopology Topology() => new(_database, Model);

    /// <summary>Reads nodes and edges for joins in memory.</summary>
    public CompactGraph Compact() => new(_database);

    /// <summary>Returns the newest commits that changed each kind of node and edge after a commit.</summary>
    public LatestChanges LatestChanges(long since) => new(_database, since);

    /// <summary>Returns the state of the graph.</summary>
    public GraphPosition Position() => Positions.Now(_database);

    /// <summary>Returns the changes since an earlier state; null when the ledger does not have them.</summary>
    public NetChanges? ChangesSince(GraphPosition since) => Positions.IsKnown(_database, since) ? new NetChanges(_database, Model, since) : null;

    /// <summary>Runs a query and returns its rows as they are read.</summary>
    /// <param name="sql">A single SELECT.</param>
    /// <param name="parameters">Values by parameter name in the query (<c>$name</c>, <c>@name</c>, <c>:name</c>).</param>
    /// <param name="read">Converts the current row.</param>
    /// <exception cref="LedgerException">The query is invalid or would write, or the ledger cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The call was interrupted.</exception>
    public IEnumerable<T> Query<T>(string sql, IEnumerable<KeyValuePair<string, object?>> parameters, Func<DbDataReader, T> read)
    {
        var given = parameters.ToList();
        QueryCheck.Check(_database, sql, given.Select(parameter => parameter.Key));
        using var command = _database.Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in given) command.Parameters.AddWithValue(parameter.Key, parameter.Value ?? DBNull.Value);

        using var rows = Checked(command.ExecuteReader);
        while (Checked(rows.Read)) yield return Checked(() => read(rows));
        _database.CheckUnwritten();
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private T Checked<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The query was cancelled.", exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_ERROR)
        {
            throw new LedgerException(LedgerFault.Query, exception.Message, exception);
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.From(exception.SqliteErrorCode, exception.Message, Path, exception);
        }
        catch (InvalidOperationException exception)
        {
            // A parameter without a value.
            throw new LedgerException(LedgerFault.Query, exception.Message, exception);
        }
    }
}
