using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Ledger.Writing;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// The graph in one SQLite file, opened for writing. It holds the ledger's lock while it is open: one run per ledger. Readers
/// (<see cref="Reading.LedgerReader"/>) are not blocked, and see whole scopes only.
/// </summary>
internal sealed class GraphLedger : IDisposable
{
    private readonly LedgerLock _lock;
    private readonly LockHolder _holder;
    private readonly LedgerWriter _writer;
    private readonly LedgerOptions _options;
    private readonly RunRows _runs;

    private GraphLedger(string path, LedgerLock taken, LockHolder holder, LedgerWriter writer, LedgerOptions options)
    {
        Path = path;
        _lock = taken;
        _holder = holder;
        _writer = writer;
        _options = options;
        _runs = new RunRows(writer.Database);
        Id = LedgerModel.IdOf(writer.Database);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Identifies this ledger wherever its file is moved.</summary>
    public Guid Id { get; }

    /// <summary>Opens a ledger, or creates one when there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The graph's shape.</param>
    /// <param name="options">The options for writing; null for the defaults.</param>
    /// <exception cref="LedgerException">The ledger cannot be used: see <see cref="LedgerException.Fault"/>. It is unchanged.</exception>
    public static GraphLedger Open(string path, GraphModel model, LedgerOptions? options = null)
    {
        path = LedgerFile.Target(FullPath(path));
        bool exists = LedgerFile.Exists(path);
        if (exists) LedgerFile.CheckWritable(path);
        else LedgerFile.PrepareFolder(path);

        options ??= new LedgerOptions();
        var holder = LockHolder.ThisProcess();
        var taken = LedgerLock.Take(path, holder);
        LedgerWriter? writer = null;
        try
        {
            // The previous holder of the lock may have created the file meanwhile.
            if (!LedgerFile.Exists(path)) LedgerFile.Create(path, LedgerSchema.Version);
            writer = new LedgerWriter(OpenDatabase(path, options), options);
            writer.Use(model);
            var ledger = new GraphLedger(path, taken, holder, writer, options);
            ledger.InterruptRuns();
            return ledger;
        }
        catch
        {
            writer?.Dispose();
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Throws when there is no file, for a caller that must not create a ledger.</summary>
    /// <exception cref="LedgerException">There is no file.</exception>
    public static void RequireExists(string path)
    {
        path = LedgerFile.Target(FullPath(path));
        if (File.Exists(path) || Directory.Exists(path)) return;
        throw new LedgerException(
            LedgerFault.NotFound, $"There is no ledger '{path}'. Run Invoke-CartographySync first, or name another file with -DatabasePath.");
    }

    /// <summary>Begins a run, and deletes the change records of old runs.</summary>
    /// <returns>The run's number.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public long BeginRun(RunInfo info)
    {
        long run = _writer.InTransaction(() =>
        {
            long begun = _runs.Begin(info, _holder);
            _runs.Prune(begun, _options.RunsWithChanges);
            _writer.RemoveUnused();
            return begun;
        });
        _lock.Name(run);
        return run;
    }

    /// <summary>Resumes the newest run if it did not end. Returns null when it ended.</summary>
    /// <param name="request">What this invocation requests, as text.</param>
    public StoppedRun? ResumeRun(string request)
    {
        if (_writer.InTransaction(() => _runs.Resume(request, _holder)) is not var (run, started)) return null;
        _lock.Name(run);
        return new StoppedRun(run, started, _writer.InTransaction(() => _runs.Completed(run)));
    }

    /// <summary>Adds scopes to the plan of the newest run.</summary>
    public void Plan(IEnumerable<ScopeId> scopes) => _writer.Plan(_runs, scopes);

    /// <summary>Returns the status of each planned scope of the newest run. Scopes that it has not reached are cancelled.</summary>
    public Dictionary<ScopeId, ScopeStatus> Planned(long run) => _writer.InTransaction(() => _runs.Planned(run));

    /// <summary>Ends a run.</summary>
    public void EndRun(long run, RunStatus status, string? message = null)
    {
        _writer.InTransaction(() => _runs.End(run, status, message));
        _lock.Name(null);
    }

    /// <summary>Opens a scope for replacement, and loads what the ledger has of it.</summary>
    public IScopeWriter OpenScope(long run, ScopeId scope) => _writer.OpenScope(scope, run);

    /// <summary>Returns the scopes whose resource type starts with a text.</summary>
    public IReadOnlyList<ScopeId> ScopesOf(string prefix) => _writer.ScopesOf(prefix);

    /// <summary>Returns what a scope was derived from; null when that is not known, and it is to be derived anew.</summary>
    public Derivation? DerivationOf(ScopeId scope) => _writer.DerivationOf(scope);

    /// <summary>
    /// Stores that a derived scope takes all commits so far into account, with the hash of what derived it. Null removes what is known:
    /// called before a commit, so that a scope whose commit or record fails is derived anew.
    /// </summary>
    /// <returns>What is stored now.</returns>
    public Derivation? Derive(ScopeId scope, long? definition) => _writer.Derive(scope, definition);

    /// <summary>Confirms that a scope, as it is, holds in a run too. Its contributions count as read by that run.</summary>
    public ScopeCommit Confirm(long run, ScopeId scope) => _writer.Confirm(scope, run);

    /// <summary>Records how a scope ended for which nothing is committed.</summary>
    public void Record(long run, ScopeId scope, ScopeStatus status, string? message) => _writer.Note(scope, run, status, message);

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _lock.Dispose();
    }

    /// <summary>Returns the full path of a ledger, from which the names of its files are made.</summary>
    internal static string FullPath(string path)
    {
        try
        {
            return System.IO.Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw new LedgerException(LedgerFault.Path, $"'{path}' is not a valid file path: {exception.Message}", exception);
        }
    }

    // The holder of the lock knows that no other run is in progress.
    private void InterruptRuns()
    {
        if (_runs.AnyRunning()) _writer.InTransaction(_runs.Interrupt);
    }

    private static Database OpenDatabase(string path, LedgerOptions options)
    {
        var database = Database.OpenWrite(path);
        try
        {
            DatabaseCheck.Check(database);
            LedgerSchema.Migrate(database, LedgerSchema.Version);
            database.Execute(string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -{0}; PRAGMA temp_store = FILE; PRAGMA wal_autocheckpoint = 0",
                options.CacheKibibytes));
            if (options.MaxBytes is { } bytes) database.LimitTo(bytes);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
