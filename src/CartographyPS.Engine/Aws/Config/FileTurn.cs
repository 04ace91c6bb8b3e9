using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>One program's turn, and one thread's, to change a file: who comes meanwhile waits.</summary>
internal sealed class FileTurn : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Mutex _mutex;

    private FileTurn(Mutex mutex) => _mutex = mutex;

    /// <summary>Waits for the turn. It must be given back by the same thread.</summary>
    /// <exception cref="IOException">Another has had it for 30 seconds.</exception>
    public static FileTurn Wait(string path)
    {
        var mutex = new Mutex(initiallyOwned: false, "Global\\CartographyPS-" + NameOf(path));
        try
        {
            if (!mutex.WaitOne(Patience)) throw new IOException("Another program is changing the file. Try again.");
        }
        catch (AbandonedMutexException)
        {
            // The other ended in its turn; the file is whole all the same, and the turn is ours.
        }
        catch
        {
            mutex.Dispose();
            throw;
        }
        return new FileTurn(mutex);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _mutex.ReleaseMutex();
        _mutex.Dispose();
    }

    // A mutex's name holds no path; Windows' paths do not heed case.
    private static string NameOf(string path)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(Path.GetFullPath(path).ToUpperInvariant()));
        return string.Concat(hash.Take(16).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
