namespace CartographyPS.Engine.Flow;

/// <summary>
/// Bounds what the open scopes of a run hold in memory, however large the accounts are. While there is room, scopes are read in parallel.
/// Beyond that, scopes are opened and large pages requested one by one, in priority order: when a scope has been committed, or, so that
/// nothing ever waits for a slow scope, when nothing is being committed and no other large page is in flight.
/// </summary>
internal sealed class OpenScopeBudget
{
    /// <summary>About 15 MB, including what is set aside for commits.</summary>
    private const int DefaultCapacity = 200_000;

    private readonly object _gate = new();
    private readonly HashSet<IContributionHolder> _open = [];
    private readonly Dictionary<string, PageSizeEstimate> _estimates = new(StringComparer.Ordinal);
    private readonly AdmissionQueue<PageSizeEstimate> _waiting;
    private readonly int _capacity;
    private int _commits;

    /// <summary>Creates the budget of a run.</summary>
    /// <param name="capacity">The number of contributions that the open scopes may hold. 200,000 unless given.</param>
    public OpenScopeBudget(int capacity = DefaultCapacity)
    {
        _capacity = capacity;
        _waiting = new AdmissionQueue<PageSizeEstimate>(_gate, HasRoomFor, page => page.Start());
    }

    /// <summary>Opens a scope, which may hold everything that the ledger has of it from the start.</summary>
    /// <param name="resourceType">The scope's resource type, whose scopes are of similar size in every region.</param>
    /// <param name="priority">Lower numbers are admitted first.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<T> OpenAsync<T>(string resourceType, int priority, Func<Task<T>> open, CancellationToken cancellationToken)
        where T : IContributionHolder
    {
        await StartAsync(resourceType, priority, cancellationToken).ConfigureAwait(false);
        int? held = null;
        try
        {
            var scope = await open().ConfigureAwait(false);
            held = scope.Contributions;
            lock (_gate) _open.Add(scope);
            return scope;
        }
        finally
        {
            Complete(resourceType, held);
        }
    }

    /// <summary>Waits until a page may be requested. <see cref="Complete"/> must follow.</summary>
    /// <param name="kind">The kind of page, usually the operation. Pages of one kind are of similar size.</param>
    /// <param name="priority">Lower numbers are admitted first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task StartAsync(string kind, int priority, CancellationToken cancellationToken)
    {
        PageSizeEstimate page;
        lock (_gate)
        {
            page = EstimateHoldingLock(kind);
            if (!page.IsLarge)
            {
                page.Start();
                return;
            }
        }
        await _waiting.EnterAsync(page, priority, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that a page has arrived, or will not.</summary>
    /// <param name="kind">The kind of page.</param>
    /// <param name="contributions">The approximate number of contributions on the page; null when none arrived.</param>
    public void Complete(string kind, int? contributions)
    {
        lock (_gate)
        {
            EstimateHoldingLock(kind).Complete(contributions);
            _waiting.AdmitHoldingLock();
        }
    }

    /// <summary>Notes that a scope waits for its commit. <see cref="CommitEnded"/> must follow.</summary>
    public void CommitStarted()
    {
        lock (_gate) _commits++;
    }

    /// <summary>Notes that a scope was committed, or will not be.</summary>
    public void CommitEnded()
    {
        lock (_gate)
        {
            _commits--;
            _waiting.AdmitHoldingLock();
        }
    }

    /// <summary>Notes that a scope holds nothing any more.</summary>
    public void Close(IContributionHolder scope)
    {
        lock (_gate)
        {
            _open.Remove(scope);
            _waiting.AdmitHoldingLock();
        }
    }

    private PageSizeEstimate EstimateHoldingLock(string kind) =>
        _estimates.TryGetValue(kind, out var estimate) ? estimate : _estimates[kind] = new PageSizeEstimate();

    private bool HasRoomFor(PageSizeEstimate page)
    {
        if (!page.IsLarge) return true;
        var inFlight = _estimates.Values.Where(other => other.IsLarge && other.InFlight > 0).ToList();
        return (_commits == 0 && inFlight.Count == 0)
            || _open.Sum(scope => (long)scope.Contributions) + page.Contributions
                + inFlight.Sum(other => (long)other.Contributions * other.InFlight) <= _capacity;
    }
}
