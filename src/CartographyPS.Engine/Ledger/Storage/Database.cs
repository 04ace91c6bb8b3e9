using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>A connection to the ledger's file. It throws SQLite's errors as <see cref="LedgerException"/>s.</summary>
internal sealed class Database : IDisposable
{
    private readonly List<Statement> _statements = [];
    private DateTime? _written;

    private Database(string path, SqliteConnection connection)
    {
        Path = path;
        Connection = connection;
        Handle = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The connection.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>SQLite's handle.</summary>
    public sqlite3 Handle { get; }

    /// <summary>The number of rows inserted, changed or deleted since the connection was opened.</summary>
    public long TotalChanges => raw.sqlite3_total_changes(Handle);

    /// <summary>The number of rows that the last statement inserted, changed or deleted.</summary>
    public int Changes => raw.sqlite3_changes(Handle);

    // True when the user may read the file but not write it.
    private bool IsReadOnly => raw.sqlite3_db_readonly(Handle, "main") == 1;

    /// <summary>Opens an existing file, or creates one, for reading and writing.</summary>
    public static Database OpenWrite(string path, bool create = false) =>
        Open(path, path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);

    /// <summary>
    /// Opens an existing file for reading. A user who may write the file opens it as a writer does, so that the last to close it removes
    /// SQLite's files beside it. A user who may only read it must not create these files: they would own them and lock the others out. So
    /// while nobody writes, the file is read without locks (an error when it was written meanwhile).
    /// </summary>
    public static Database OpenRead(string path)
    {
        Database? database = null;
        try
        {
            database = Open(path, path, SqliteOpenMode.ReadWrite);
            if (database.IsReadOnly && !File.Exists(path + "-shm") && !HasLog(path))
            {
                database.Dispose();
                return OpenUnlocked(path);
            }
            database.Execute("PRAGMA query_only = 1; SELECT count(*) FROM sqlite_schema");
            return database;
        }
        catch (LedgerException exception) when (exception.Fault is LedgerFault.Path or LedgerFault.ReadOnly && File.Exists(path) && !HasLog(path))
        {
            database?.Dispose();
            return OpenUnlocked(path);
        }
        catch
        {
            database?.Dispose();
            throw;
        }
    }

    /// <summary>Opens an existing file for reading, without locks and without files beside it.</summary>
    public static Database OpenUnlocked(string path)
    {
        var database = Open(path, "file:" + Uri.EscapeDataString(path).Replace("%2F", "/") + "?immutable=1", SqliteOpenMode.ReadOnly);
        database._written = File.GetLastWriteTimeUtc(path);
        return database;
    }

    /// <summary>
    /// Opens an existing file to read only its header. While another process copies the log to the file, or after one was killed while
    /// copying, the file may be shorter than its header says: the rest is in the log, which is not read here.
    /// </summary>
    public static Database OpenHeader(string path)
    {
        var database = OpenUnlocked(path);
        // Without this, SQLite reports a file that is too short as damaged.
        database.Execute("PRAGMA writable_schema = ON");
        return database;
    }

    /// <summary>Prepares a statement that lives as long as the connection.</summary>
    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(Handle, sql, out var statement));
        var prepared = new Statement(this, statement);
        _statements.Add(prepared);
        return prepared;
    }

    /// <summary>Prepares a statement that the caller disposes of.</summary>
    public Statement PrepareOnce(string sql)
    {
        Check(raw.sqlite3_prepare_v2(Handle, sql, out var statement));
        return new Statement(this, statement);
    }

    /// <summary>Runs statements without parameters.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(Handle, sql));

    /// <summary>Returns the first column of the first row as an integer; null for no row or null.</summary>
    public long? Integer(string sql)
    {
        using var statement = PrepareOnce(sql);
        return statement.Step() ? statement.OptionalInteger(0) : null;
    }

    /// <summary>Returns the first column of the first row as text; null for no row or null.</summary>
    public string? Text(string sql)
    {
        using var statement = PrepareOnce(sql);
        return statement.Step() ? statement.OptionalText(0) : null;
    }

    /// <summary>
    /// Copies the log to the file as far as no reader still needs the file as it is. Unlike the PRAGMA of that name, it does not parse the
    /// schema with its hundreds of views.
    /// </summary>
    /// <returns>The number of pages in the log.</returns>
    public int Checkpoint()
    {
        // A connection finds out that there is a log by reading.
        Integer("PRAGMA user_version");
        Check(raw.sqlite3_wal_checkpoint_v2(Handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out int frames, out _));
        return frames;
    }

    /// <summary>Limits the size of the file.</summary>
    public void LimitTo(long bytes)
    {
        long pages = bytes / (Integer("PRAGMA page_size") ?? 4096);
        Integer("PRAGMA max_page_count = " + pages.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Throws when a result code is a failure.</summary>
    public void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw Failure(code);
    }

    /// <summary>Returns the exception for a result code of the last call.</summary>
    public LedgerException Failure(int code)
    {
        CheckUnwritten();
        return SqliteErrors.From(code, raw.sqlite3_errmsg(Handle).utf8_to_string(), Path);
    }

    /// <summary>Throws when the file was written while it was read without locks: what was read may mix two states.</summary>
    public void CheckUnwritten()
    {
        if (_written is not { } written || File.GetLastWriteTimeUtc(Path) == written) return;
        throw new LedgerException(
            LedgerFault.Locked, $"The ledger '{Path}' was written while it was read: this user may not lock it. Read it again when the sync has ended.");
    }

    /// <summary>
    /// Rolls the transaction back, unless a failure such as a full disk has done so already, and ends the statements that the failure left in
    /// the midst of their rows: their next use would fail too.
    /// </summary>
    public void RollBack()
    {
        foreach (var statement in _statements) statement.Reset();
        if (raw.sqlite3_get_autocommit(Handle) == 0) Execute("ROLLBACK");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        Connection.Dispose();
    }

    // An empty log holds nothing.
    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static Database Open(string path, string source, SqliteOpenMode mode)
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(builder.ToString());
        try
        {
            connection.Open();
            var database = new Database(path, connection);
            raw.sqlite3_busy_timeout(database.Handle, 10_000);
            return database;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteErrors.From(exception.SqliteErrorCode, exception.Message, path, exception);
        }
    }
}
