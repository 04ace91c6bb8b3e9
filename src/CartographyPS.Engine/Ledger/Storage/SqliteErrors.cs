using CartographyPS.Engine.Files;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>Turns SQLite's result codes into exceptions that say what to do about them.</summary>
internal static class SqliteErrors
{
    /// <summary>Returns the exception for a result code.</summary>
    /// <param name="code">SQLite's result code.</param>
    /// <param name="message">SQLite's message.</param>
    /// <param name="path">The ledger.</param>
    /// <param name="inner">The exception that carried the code; null for none.</param>
    /// <param name="diskIsFull">Tests whether the disk of a ledger is full; null for <see cref="DiskProbe.IsFull"/>.</param>
    public static LedgerException From(
        int code, string message, string path, Exception? inner = null, Func<string, bool>? diskIsFull = null) => (code & 0xff) switch
    {
        raw.SQLITE_CORRUPT => new LedgerException(
            LedgerFault.Corrupt, $"The ledger '{path}' is damaged ({message}). Restore a copy of it, or move it away and sync again.", inner),
        raw.SQLITE_NOTADB => NotALedger(path, inner),
        raw.SQLITE_FULL => DiskFull(path, inner),
        // When some of its files cannot grow, SQLite reports an input or output error.
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN when (diskIsFull ?? DiskProbe.IsFull)(path) => DiskFull(path, inner),
        raw.SQLITE_READONLY => new LedgerException(
            LedgerFault.ReadOnly, $"The ledger '{path}' is read-only. Give the file and its folder write permission, or choose another -DatabasePath.", inner),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new LedgerException(
            LedgerFault.Locked, $"Another program has locked the ledger '{path}'. Wait until it has ended, or close it, and run again.", inner),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => new LedgerException(
            LedgerFault.Path, $"The ledger '{path}' cannot be opened ({message}). Choose another -DatabasePath.", inner),
        raw.SQLITE_IOERR => new LedgerException(
            LedgerFault.Device,
            $"The disk or share of the ledger '{path}' failed ({message}). Check it and run again; what was committed is kept.",
            inner),
        _ => new LedgerException(LedgerFault.Other, $"The ledger '{path}' failed: {message} (SQLite result {code}).", inner),
    };

    private static LedgerException DiskFull(string path, Exception? inner) => new(
        LedgerFault.DiskFull, $"The disk of the ledger '{path}' is full. Free some space and run again; what was committed is kept.", inner);

    /// <summary>Returns the exception for a file that is not a ledger.</summary>
    public static LedgerException NotALedger(string path, Exception? inner = null) => new(
        LedgerFault.NotALedger, $"'{path}' is not a CartographyPS ledger; it was left as it is. Choose another -DatabasePath.", inner);
}
