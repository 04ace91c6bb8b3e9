using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger;

/// <summary>Says in the user's terms what SQLite reports.</summary>
internal static class LedgerErrors
{
    private const int PrimaryCode = 0xff;

    /// <summary>The error of a failed call.</summary>
    public static LedgerException FromSqlite(sqlite3 database, int result) =>
        From(result, raw.sqlite3_errmsg(database).utf8_to_string(), raw.sqlite3_db_filename(database, "main").utf8_to_string(), null);

    /// <summary>The error of a failed ADO.NET call.</summary>
    public static LedgerException From(SqliteException exception, string path) =>
        From(exception.SqliteErrorCode, exception.Message, path, exception);

    private static LedgerException From(int code, string message, string path, Exception? inner) => (code & PrimaryCode) switch
    {
        raw.SQLITE_CORRUPT => new LedgerException(
            LedgerFault.Corrupt, $"The ledger '{path}' is damaged ({message}). Restore a copy, or name a new file with -DatabasePath.", inner),
        raw.SQLITE_NOTADB => new LedgerException(
            LedgerFault.NotALedger, $"'{path}' is not a ledger. Name another file with -DatabasePath; this one was not touched.", inner),
        raw.SQLITE_READONLY or raw.SQLITE_PERM => new LedgerException(
            LedgerFault.ReadOnly, $"The ledger '{path}' cannot be written. Check the rights on the file and its folder.", inner),
        raw.SQLITE_FULL or raw.SQLITE_IOERR => new LedgerException(
            LedgerFault.DiskFull, $"The disk of the ledger '{path}' is full or failing ({message}). What was there before is kept.", inner),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new LedgerException(
            LedgerFault.Locked, $"The ledger '{path}' is in use by another program ({message}). Try again when it has ended.", inner),
        raw.SQLITE_CANTOPEN => new LedgerException(
            LedgerFault.Path, $"The ledger '{path}' cannot be opened. Check that its folder exists and may be written.", inner),
        raw.SQLITE_ERROR => new LedgerException(LedgerFault.Query, message, inner),
        _ => new LedgerException(LedgerFault.Other, $"The ledger '{path}': {message}.", inner),
    };
}
