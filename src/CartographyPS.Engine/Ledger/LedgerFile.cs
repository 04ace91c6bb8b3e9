using Microsoft.Data.Sqlite;

namespace CartographyPS.Engine.Ledger;

/// <summary>Opens the ledger's file, makes it, and brings an older one up to date.</summary>
internal static class LedgerFile
{
    /// <summary>Makes the folder of a new ledger.</summary>
    /// <exception cref="LedgerException">It cannot be made.</exception>
    public static void PrepareFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new LedgerException(
                LedgerFault.Path, $"The folder of the ledger '{path}' cannot be made ({exception.Message}). Name another file with -DatabasePath.", exception);
        }
    }

    /// <summary>The one connection that writes.</summary>
    /// <exception cref="LedgerException">The file is no ledger, damaged, or of a newer version; it was not touched.</exception>
    public static SqliteConnection OpenForWriting(string path)
    {
        bool isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (!isNew) CheckIdentity(connection, path);
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = NORMAL");
            Execute(connection, "PRAGMA cache_size = -32768");
            Execute(connection, "PRAGMA temp_store = MEMORY");
            Execute(connection, "PRAGMA wal_autocheckpoint = 4000");
            Migrate(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that only reads.</summary>
    /// <exception cref="LedgerException">There is no such file, or it is no ledger.</exception>
    public static SqliteConnection OpenForReading(string path)
    {
        path = Path.GetFullPath(path);
        if (!File.Exists(path))
        {
            throw new LedgerException(
                LedgerFault.Path, $"There is no ledger '{path}'. Run Invoke-CartographySync first, or name another file with -DatabasePath.");
        }
        try
        {
            var connection = Open(path, SqliteOpenMode.ReadOnly);
            CheckIdentity(connection, path);
            Execute(connection, "PRAGMA query_only = ON");
            return connection;
        }
        catch (SqliteException exception)
        {
            throw LedgerErrors.From(exception, path);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout = 30000");
        return connection;
    }

    // Reads only: a file that is not ours, or that we are too old for, must stay as it is.
    private static void CheckIdentity(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != LedgerSchema.ApplicationId)
        {
            throw new LedgerException(
                LedgerFault.NotALedger, $"'{path}' is an SQLite file, but not a ledger of this module. Name another file with -DatabasePath; this one was not touched.");
        }
        long version = Number(connection, "PRAGMA user_version");
        if (version > LedgerSchema.Version)
        {
            throw new LedgerException(
                LedgerFault.NewerVersion,
                $"The ledger '{path}' is of version {version}, which a newer module wrote; this one knows version {LedgerSchema.Version}. Update the module; the file was not touched.");
        }
    }

    private static void Migrate(SqliteConnection connection)
    {
        long version = Number(connection, "PRAGMA user_version");
        if (version == LedgerSchema.Version) return;

        using var transaction = connection.BeginTransaction();
        for (int i = (int)version; i < LedgerSchema.Version; i++) Execute(connection, LedgerSchema.Migrations[i], transaction);
        if (version == 0)
        {
            Execute(connection, $"INSERT INTO ledger VALUES ('{Guid.NewGuid()}', {DateTimeOffset.UtcNow.ToUnixTimeSeconds()})", transaction);
        }
        Execute(connection, $"PRAGMA application_id = {LedgerSchema.ApplicationId}", transaction);
        Execute(connection, $"PRAGMA user_version = {LedgerSchema.Version}", transaction);
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
