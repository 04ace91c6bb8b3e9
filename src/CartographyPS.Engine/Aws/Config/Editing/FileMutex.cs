using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CartographyPS.Engine.Aws.Config.Editing;

/// <summary>A system-wide lock on one file: one thread of one program changes the file, all others wait.</summary>
internal sealed class FileMutex : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly Mutex _mutex;

    private FileMutex(Mutex mutex) => _mutex = mutex;

    /// <summary>Acquires the lock on a file. The same thread must dispose it.</summary>
    /// <exception cref="IOException">Another program has held the lock for 30 seconds.</exception>
    public static FileMutex Acquire(string path)
    {
        var mutex = new Mutex(initiallyOwned: false, "Global\\CartographyPS-" + NameOf(path));
        try
        {
            if (!mutex.WaitOne(Timeout))
                throw new IOException($"Another program has been changing the file for {Timeout.TotalSeconds:0} seconds. Try again when it has ended.");
        }
        catch (AbandonedMutexException)
        {
            // The other program ended without releasing the lock. The file is whole, since it is replaced as a whole, and the lock is ours.
        }
        catch
        {
            mutex.Dispose();
            throw;
        }
        return new FileMutex(mutex);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _mutex.ReleaseMutex();
        _mutex.Dispose();
    }

    // The name of a mutex cannot contain a path. Paths on Windows ignore case.
    private static string NameOf(string path)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(Path.GetFullPath(path).ToUpperInvariant()));
        return string.Concat(hash.Take(16).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
