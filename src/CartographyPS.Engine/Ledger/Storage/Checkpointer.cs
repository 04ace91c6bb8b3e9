namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>
/// Copies the write-ahead log to the ledger's file on a thread of its own, so that commits do not have to. Nothing depends on when
/// that happens: data in the log is as durable as data in the file.
/// </summary>
/// <param name="path">The ledger.</param>
/// <param name="rowsBetween">
/// The number of rows between checkpoints, each of which waits for the disk twice. The rest of the log is copied when the ledger is closed.
/// </param>
/// <param name="maxFrames">
/// The number of pages that the log may have, 128 MB. SQLite reuses the log only when all of it has been copied at the beginning of a
/// commit, so that a commit beyond this size waits for one checkpoint.
/// </param>
internal sealed class Checkpointer(string path, int rowsBetween = 20_000, int maxFrames = 32 * 1024) : IDisposable
{
    private readonly object _gate = new();
    private readonly AutoResetEvent _wanted = new(false);
    private Database? _database;
    private Thread? _thread;
    private long _rows;
    private long _frames;
    private volatile bool _ended;

    /// <summary>Reports a commit.</summary>
    /// <param name="rows">The number of rows that the writing connection has written in total.</param>
    public void Committed(long rows)
    {
        if (rows - _rows < rowsBetween) return;
        _rows = rows;
        if (Volatile.Read(ref _frames) > maxFrames)
        {
            Checkpoint();
            return;
        }
        if (_thread is null)
        {
            _thread = new Thread(Run) { IsBackground = true, Name = "CartographyPS checkpoints" };
            _thread.Start();
        }
        _wanted.Set();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ended) return;
        _ended = true;
        _wanted.Set();
        _thread?.Join();
        _database?.Dispose();
        _wanted.Dispose();
    }

    private void Run()
    {
        while (_wanted.WaitOne() && !_ended) Checkpoint();
    }

    private void Checkpoint()
    {
        lock (_gate)
        {
            try
            {
                _database ??= Database.OpenWrite(path);
                Volatile.Write(ref _frames, _database.Checkpoint());
            }
            catch (LedgerException)
            {
                // The log keeps what could not be copied. A lasting cause, such as a full disk, makes a commit or the close fail.
            }
        }
    }
}
