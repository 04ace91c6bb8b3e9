using System.Text.Json;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>
/// Limits a ledger to one writer. The lock is the operating system's, on an empty file <c>{ledger}.lock</c>, so it is released when its
/// process ends, however that happens. The note <c>{ledger}.lock.json</c> names its holder, since not every system can read a locked file.
/// Both files have the ledger's rights: a user who may write the ledger may lock it.
/// </summary>
internal sealed class LedgerLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _ledgerPath;
    private LockHolder _holder;

    private LedgerLock(FileStream file, string ledgerPath, LockHolder holder)
    {
        _file = file;
        _ledgerPath = ledgerPath;
        _holder = holder;
        Write();
    }

    private string HolderPath => _ledgerPath + ".lock.json";

    /// <summary>Takes the lock.</summary>
    /// <exception cref="LedgerException">Another process holds it, or its file cannot be opened or created.</exception>
    public static LedgerLock Take(string ledgerPath, LockHolder holder)
    {
        string path = ledgerPath + ".lock";
        FileStream? file = null;
        try
        {
            CheckNoLink(path);
            file = OwnerOnly.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Share(ledgerPath, file);
            return new LedgerLock(file, ledgerPath, holder);
        }
        catch (IOException exception) when (file is null && FileErrors.IsInUse(exception))
        {
            var other = Read(path + ".json");
            throw new LedgerException(
                LedgerFault.Locked,
                $"Another run writes to the ledger '{ledgerPath}' ({other?.ToString() ?? "it does not say who"}). "
                    + "Wait until it has ended, or choose another -DatabasePath.",
                exception) { Holder = other };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            file?.Dispose();
            throw LedgerFileErrors.From(
                exception, $"The lock '{path}' of the ledger cannot be opened", "Writing to a ledger needs write permission on it, its lock and their folder.");
        }
    }

    /// <summary>Records which run holds the lock.</summary>
    public void Name(long? run)
    {
        _holder = _holder with { Run = run };
        Write();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            File.Delete(HolderPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process is reading the note, or it belongs to another user. It matters only while the lock is held.
        }
        _file.Dispose();
    }

    private static void CheckNoLink(string path)
    {
        if ((new FileInfo(path) is { Exists: true } file && (file.Attributes & FileAttributes.ReparsePoint) != 0) || Directory.Exists(path))
        {
            throw new IOException("It is a link or a folder, not a file.");
        }
    }

    // The owner of the lock file gives it the ledger's current rights. Other users cannot, and need not.
    private static void Share(string ledgerPath, FileStream file)
    {
        try
        {
            OwnerOnly.CopyRights(ledgerPath, file);
        }
        catch (UnauthorizedAccessException)
        {
            // The file belongs to another user, and this user could open it.
        }
    }

    private static LockHolder? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<LockHolder>(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private void Write()
    {
        try
        {
            using var note = new UnfinishedFile(HolderPath);
            Share(_ledgerPath, note.Stream);
            byte[] text = JsonSerializer.SerializeToUtf8Bytes(_holder);
            note.Stream.Write(text, 0, text.Length);
            note.Finish(replace: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The note only informs those who find the ledger locked; the lock does not depend on it.
        }
    }
}
