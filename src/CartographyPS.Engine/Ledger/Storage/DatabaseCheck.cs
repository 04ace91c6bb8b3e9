namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>Checks a ledger for damage before anything is written.</summary>
internal static class DatabaseCheck
{
    // A full check reads the whole file. With a large ledger every sync would wait for it; SQLite checks its pages as they are used.
    private const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Throws when the file is damaged, as far as can be told quickly.</summary>
    public static void Check(Database database)
    {
        if (new FileInfo(database.Path).Length > MaxBytes) return;
        string? found = database.Text("PRAGMA quick_check(1)");
        if (found != "ok") throw SqliteErrors.From(SQLitePCL.raw.SQLITE_CORRUPT, found ?? "no answer", database.Path);
    }
}
