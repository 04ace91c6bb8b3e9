namespace CartographyPS.Engine.Ledger.Storage;

/// <summary>
/// Copies what commits have put into the write-ahead log to the ledger's file, on a thread of its own, so that commits need not do it
/// one after another. Nothing depends on when it does: the log is as good as the file.
/// </summary>
/// <param name="path">The ledger.</param>
/// <param name="rowsBetween">What is not worth a checkpoint, which waits for the disk twice; the log's end is copied when the ledger is closed.</param>
/// <param name="maxFrames">
/// The pages that the log may have, 128 MB. SQLite begins it anew only when all of it has been copied at the beginning of a commit, so
/// that beyond this the commits do wait for one checkpoint.
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

    /// <summary>A commit is done.</summary>
    /// <param name="rows">How many rows the connection that writes has written in all.</param>
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
                using var checkpoint = _database.PrepareOnce("PRAGMA wal_checkpoint(PASSIVE)");
                if (checkpoint.Step()) Volatile.Write(ref _frames, checkpoint.Integer(1));
            }
            catch (LedgerException)
            {
                // The log keeps what could not be copied. What keeps it from being copied, such as a full disk, ends a commit or the close.
            }
        }
    }
}
