using System.Buffers.Binary;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>
/// Looks at a file before SQLite opens it, so that what is not a ledger, or not one of this version, is never touched; and makes new
/// ledgers under another name first, so that there is never half a one.
/// </summary>
internal static class LedgerFile
{
    /// <summary>Marks a SQLite file as a ledger (<c>PRAGMA application_id</c>): "CGPS".</summary>
    public const int ApplicationId = 0x43475053;

    private const int HeaderLength = 100;
    private static readonly byte[] Magic = "SQLite format 3\0"u8.ToArray();

    /// <summary>Checks that there is a ledger that this version can use.</summary>
    /// <returns>Whether there is a file.</returns>
    /// <exception cref="LedgerException">The file is something else, damaged, or of a newer version.</exception>
    public static bool Exists(string path)
    {
        if (Directory.Exists(path))
        {
            throw new LedgerException(LedgerFault.Path, $"'{path}' is a folder. Name a file with -DatabasePath.");
        }
        if (!File.Exists(path)) return false;

        byte[] header = ReadHeader(path);
        if (header.Length == 0) return false;
        if (header.Length < HeaderLength || !header.AsSpan(0, Magic.Length).SequenceEqual(Magic)) throw SqliteErrors.NotALedger(path);
        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(68)) != ApplicationId) throw SqliteErrors.NotALedger(path);
        CheckVersion(path, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(60)));
        return true;
    }

    /// <summary>Throws when a newer version of the module wrote the file.</summary>
    public static void CheckVersion(string path, int version)
    {
        if (version <= LedgerSchema.Version) return;
        throw new LedgerException(
            LedgerFault.NewerVersion,
            $"The ledger '{path}' has schema version {version}; this module knows versions up to {LedgerSchema.Version}. Update CartographyPS, or choose another -DatabasePath.");
    }

    /// <summary>Makes the folder of a new ledger.</summary>
    /// <exception cref="LedgerException">It cannot be made.</exception>
    public static void PrepareFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CannotMake(path, exception);
        }
    }

    /// <summary>Makes a new ledger.</summary>
    /// <exception cref="LedgerException">No file can be made there.</exception>
    public static void Create(string path, int version)
    {
        string making = path + "." + Guid.NewGuid().ToString("N") + ".new";
        try
        {
            using (var database = Database.OpenWrite(making, create: true)) LedgerSchema.Migrate(database, version);
            if (File.Exists(path) && new FileInfo(path).Length == 0) File.Delete(path);
            File.Move(making, path);
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

    /// <summary>Throws when the file is marked as read-only.</summary>
    public static void CheckWritable(string path)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0) throw SqliteErrors.From(SQLitePCL.raw.SQLITE_READONLY, string.Empty, path);
    }

    private static LedgerException CannotMake(string path, Exception exception) => new(
        LedgerFault.Path, $"No ledger can be made at '{path}': {exception.Message} Choose another -DatabasePath.", exception);

    private static byte[] ReadHeader(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] header = new byte[HeaderLength];
            int count = 0;
            for (int read; count < header.Length && (read = file.Read(header, count, header.Length - count)) > 0;) count += read;
            return header.AsSpan(0, count).ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerFault.Path, $"The ledger '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
