using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>
/// Checks a file before it is opened for writing, so that a file that is not a ledger, or not of this version, is never changed. Creates
/// new ledgers under another name first, so that an incomplete one never appears.
/// </summary>
internal static class LedgerFile
{
    /// <summary>Marks a SQLite file as a ledger (<c>PRAGMA application_id</c>): "CGPS".</summary>
    public const int ApplicationId = 0x43475053;

    /// <summary>Checks that there is a ledger that this version can use.</summary>
    /// <returns>True when there is a file.</returns>
    /// <exception cref="LedgerException">The file is not a ledger, damaged, or of a newer version.</exception>
    public static bool Exists(string path)
    {
        if (Directory.Exists(path))
        {
            throw new LedgerException(LedgerFault.Path, $"'{path}' is a folder. Name a file with -DatabasePath.");
        }
        if (!File.Exists(path)) return false;

        if (new FileInfo(path).Length == 0) return false;
        // Only SQLite may open the file: on Unix, a process that closes a file loses all its locks on it, including those of its other
        // connections to the ledger.
        using var header = Database.OpenHeader(path);
        if (header.Integer("PRAGMA application_id") != ApplicationId) throw SqliteErrors.NotALedger(path);
        CheckVersion(path, (int)(header.Integer("PRAGMA user_version") ?? 0));
        return true;
    }

    /// <summary>Throws when a newer version of the module wrote the file.</summary>
    public static void CheckVersion(string path, int version)
    {
        if (version <= LedgerSchema.Version) return;
        throw new LedgerException(
            LedgerFault.NewerVersion,
            $"The ledger '{path}' has schema version {version}; this module knows versions up to {LedgerSchema.Version}. "
                + "Update CartographyPS, or choose another -DatabasePath.");
    }

    /// <summary>Creates the folder of a new ledger.</summary>
    /// <exception cref="LedgerException">The folder cannot be created.</exception>
    public static void PrepareFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) OwnerOnly.CreateFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CannotMake(path, exception);
        }
    }

    /// <summary>Creates a new ledger.</summary>
    /// <exception cref="LedgerException">The file cannot be created.</exception>
    public static void Create(string path, int version)
    {
        string making = path + "." + Guid.NewGuid().ToString("N") + ".new";
        try
        {
            // SQLite gives its files beside the ledger the ledger's rights.
            using (OwnerOnly.CreateNew(making)) { }
            using (var database = Database.OpenWrite(making))
            {
                LedgerSchema.Migrate(database, version);
                // Whoever reads a new ledger, also one whose first run was killed at once, finds the views.
                if (version == LedgerSchema.Version) LedgerViews.AddLabels(database);
            }
            if (File.Exists(path) && new FileInfo(path).Length == 0) File.Delete(path);
            File.Move(making, path);
        }
        catch (LedgerException exception) when (exception.Message.Contains(making))
        {
            throw new LedgerException(exception.Fault, exception.Message.Replace(making, path), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CannotMake(path, exception);
        }
        finally
        {
            File.Delete(making);
        }
    }

    /// <summary>Resolves links, so that a ledger has one lock by whatever path it is opened.</summary>
    public static string Target(string path)
    {
#if NET
        try
        {
            if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target) return target.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The file is missing, or the link is broken: opening it reports that.
        }
#endif
        return path;
    }

    /// <summary>Throws when the file is marked as read-only.</summary>
    public static void CheckWritable(string path)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0) throw SqliteErrors.From(SQLitePCL.raw.SQLITE_READONLY, string.Empty, path);
    }

    private static LedgerException CannotMake(string path, Exception exception) => LedgerFileErrors.From(
        exception, $"A ledger cannot be created at '{path}'", "Its folder needs write permission.");
}
