using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>
/// Reads a ledger, also while a run writes it. What one call returns is of one moment: a scope's transaction is in it whole or not at
/// all. Nothing can be written through it.
/// </summary>
internal sealed class LedgerReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private LedgerReader(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
    }

    /// <summary>Opens a ledger.</summary>
    /// <exception cref="LedgerException">There is none, or it cannot be read.</exception>
    public static LedgerReader Open(string path) => new(LedgerFile.OpenForReading(path), path);

    /// <summary>Makes the call that is under way fail at once; called from another thread.</summary>
    public void Interrupt()
    {
        if (_connection.Handle is { } handle) raw.sqlite3_interrupt(handle);
    }

    /// <summary>Runs a query and returns its rows as they are read.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="parameters">Values by the names that the query has them under (<c>$name</c>, <c>@name</c>, <c>:name</c>).</param>
    /// <param name="read">Makes something of the row that the reader stands at.</param>
    /// <exception cref="LedgerException">The query is wrong, would write, or the ledger cannot be read.</exception>
    public IEnumerable<T> Query<T>(string sql, IEnumerable<KeyValuePair<string, object?>> parameters, Func<DbDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter.Key, parameter.Value ?? DBNull.Value);

        using var rows = Checked(command.ExecuteReader);
        while (Checked(rows.Read)) yield return Checked(() => read(rows));
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Checked<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The query was stopped.", exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_READONLY)
        {
            throw new LedgerException(LedgerFault.Query, "A query may only read the ledger.", exception);
        }
        catch (SqliteException exception)
        {
            throw LedgerErrors.From(exception, _path);
        }
        catch (InvalidOperationException exception)
        {
            // A parameter without a value, or an empty query.
            throw new LedgerException(LedgerFault.Query, exception.Message, exception);
        }
    }
}
