using SQLitePCL;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>Says what SQLite's result codes mean for a ledger, and what to do about them.</summary>
internal static class SqliteErrors
{
    /// <summary>The exception for a result code.</summary>
    public static LedgerException From(int code, string message, string path, Exception? inner = null) => (code & 0xff) switch
    {
        raw.SQLITE_CORRUPT => new LedgerException(
            LedgerFault.Corrupt, $"The ledger '{path}' is damaged ({message}). Restore a copy of it, or move it away and sync again.", inner),
        raw.SQLITE_NOTADB => NotALedger(path, inner),
        raw.SQLITE_READONLY => new LedgerException(
            LedgerFault.ReadOnly, $"The ledger '{path}' is read-only. Give the file and its folder write permission, or choose another -DatabasePath.", inner),
        raw.SQLITE_FULL => new LedgerException(
            LedgerFault.DiskFull, $"The disk of the ledger '{path}' is full. Free some space and run again; the ledger is as it was.", inner),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new LedgerException(
            LedgerFault.Locked, $"Another process writes to the ledger '{path}'. Wait until it has ended.", inner),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => new LedgerException(
            LedgerFault.Path, $"The ledger '{path}' cannot be opened ({message}). Choose another -DatabasePath.", inner),
        _ => new LedgerException(LedgerFault.Other, $"The ledger '{path}' failed: {message} (SQLite result {code}).", inner),
    };

    /// <summary>The file is something else.</summary>
    public static LedgerException NotALedger(string path, Exception? inner = null) => new(
        LedgerFault.NotALedger, $"'{path}' is not a CartographyPS ledger; it was left as it is. Choose another -DatabasePath.", inner);
}
