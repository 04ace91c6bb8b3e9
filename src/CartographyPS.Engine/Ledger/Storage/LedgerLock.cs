using System.Text.Json;

namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>
/// Keeps a ledger to one writer. The lock is the operating system's, on an empty file <c>{ledger}.lock</c>, so it goes when its process
/// does, however that ends; who holds it stands in <c>{ledger}.lock.json</c> (a locked file cannot be read on every system).
/// </summary>
internal sealed class LedgerLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _holderPath;
    private LockHolder _holder;

    private LedgerLock(FileStream file, string holderPath, LockHolder holder)
    {
        _file = file;
        _holderPath = holderPath;
        _holder = holder;
        Write();
    }

    /// <summary>Takes the lock.</summary>
    /// <exception cref="LedgerException">Someone else has it, or the folder cannot be written.</exception>
    public static LedgerLock Take(string ledgerPath, LockHolder holder)
    {
        string path = ledgerPath + ".lock";
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException or PathTooLongException)
        {
            throw new LedgerException(
                LedgerFault.ReadOnly, $"The folder of the ledger '{ledgerPath}' cannot be written: {exception.Message} Choose another -DatabasePath.", exception);
        }
        catch (IOException exception)
        {
            var other = Read(path + ".json");
            throw new LedgerException(
                LedgerFault.Locked,
                $"Another run writes to the ledger '{ledgerPath}' ({other?.ToString() ?? "it does not say who"}). Wait until it has ended, or choose another -DatabasePath.",
                exception) { Holder = other };
        }
        try
        {
            return new LedgerLock(file, path + ".json", holder);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Says which run holds the lock.</summary>
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
            File.Delete(_holderPath);
        }
        catch (IOException)
        {
            // Someone reads it at this moment. It is only of interest while the lock is held.
        }
        _file.Dispose();
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
            File.WriteAllText(_holderPath, JsonSerializer.Serialize(_holder));
        }
        catch (IOException)
        {
            // The same: the note is a courtesy to whoever finds the ledger locked; the lock does not depend on it.
        }
    }
}
