using CartographyPS.Engine.Files;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>Says what SQLite's result codes mean for a ledger, and what to do about them.</summary>
internal static class SqliteErrors
{
    /// <summary>The exception for a result code.</summary>
    /// <param name="code">SQLite's result code.</param>
    /// <param name="message">SQLite's words for it.</param>
    /// <param name="path">The ledger.</param>
    /// <param name="inner">The exception that brought the code; null for none.</param>
    /// <param name="diskIsFull">Whether the ledger's disk has no room left; null to try.</param>
    public static LedgerException From(int code, string message, string path, Exception? inner = null, Func<string, bool>? diskIsFull = null) => (code & 0xff) switch
    {
        raw.SQLITE_CORRUPT => new LedgerException(
            LedgerFault.Corrupt, $"The ledger '{path}' is damaged ({message}). Restore a copy of it, or move it away and sync again.", inner),
        raw.SQLITE_NOTADB => NotALedger(path, inner),
        raw.SQLITE_FULL => DiskFull(path, inner),
        // Some files of SQLite's cannot grow: it calls that an input or output error.
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN when (diskIsFull ?? DiskProbe.IsFull)(path) => DiskFull(path, inner),
        raw.SQLITE_READONLY => new LedgerException(
            LedgerFault.ReadOnly, $"The ledger '{path}' is read-only. Give the file and its folder write permission, or choose another -DatabasePath.", inner),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new LedgerException(
            LedgerFault.Locked, $"Another program has locked the ledger '{path}'. Wait until it has ended, or close it, and run again.", inner),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => new LedgerException(
            LedgerFault.Path, $"The ledger '{path}' cannot be opened ({message}). Choose another -DatabasePath.", inner),
        raw.SQLITE_IOERR => new LedgerException(
            LedgerFault.Device,
            $"The disk or share of the ledger '{path}' failed ({message}). Look at it and run again; what was committed is kept.",
            inner),
        _ => new LedgerException(LedgerFault.Other, $"The ledger '{path}' failed: {message} (SQLite result {code}).", inner),
    };

    private static LedgerException DiskFull(string path, Exception? inner) => new(
        LedgerFault.DiskFull, $"The disk of the ledger '{path}' is full. Free some space and run again; what was committed is kept.", inner);

    /// <summary>The file is something else.</summary>
    public static LedgerException NotALedger(string path, Exception? inner = null) => new(
        LedgerFault.NotALedger, $"'{path}' is not a CartographyPS ledger; it was left as it is. Choose another -DatabasePath.", inner);
}
