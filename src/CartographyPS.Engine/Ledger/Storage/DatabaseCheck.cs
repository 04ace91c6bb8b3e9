namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>Looks for damage before anything is written.</summary>
internal static class DatabaseCheck
{
    // A full check reads the whole file; a large ledger would make every sync wait for it, and is checked page by page as it is used.
    private const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Throws when the file is damaged, as far as can be told quickly.</summary>
    public static void Check(Database database)
    {
        if (new FileInfo(database.Path).Length > MaxBytes) return;
        string? found = database.Text("PRAGMA quick_check(1)");
        if (found != "ok") throw SqliteErrors.From(SQLitePCL.raw.SQLITE_CORRUPT, found ?? "no answer", database.Path);
    }
}
