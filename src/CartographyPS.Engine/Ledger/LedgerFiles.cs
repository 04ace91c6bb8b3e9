using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger;

/// <summary>The files that make up a ledger.</summary>
internal static class LedgerFiles
{
    // The ledger; SQLite's write-ahead log, its index and its rollback journal; the lock and the note on its holder.
    private static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal", ".lock", ".lock.json"];

    /// <summary>Returns the paths of the ledger and of the files beside it.</summary>
    public static IReadOnlyList<string> Of(string ledgerPath) => [.. Suffixes.Select(suffix => ledgerPath + suffix)];

    /// <summary>Returns true when a file is a ledger of any version. A file that cannot be read is taken for none.</summary>
    public static bool IsLedger(string path)
    {
        try
        {
            return File.Exists(path) && LedgerFile.Exists(path);
        }
        catch (LedgerException exception)
        {
            return exception.Fault == LedgerFault.NewerVersion;
        }
    }
}
