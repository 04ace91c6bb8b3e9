using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Sync;

/// <summary>
/// Bounds what the open scopes hold in memory, however large the accounts are. While there is room, everything is read side by side.
/// Beyond it, a scope is opened or a large page asked for in the order of the plan: when a scope has been committed, or, so that nothing
/// ever waits for a slow one, when nothing is being committed and no other large page is under way.
/// </summary>
internal sealed class ReadAhead
{
    /// <summary>Some 15 MB, with what is set aside for the commits.</summary>
    private const int Most = 200_000;

    private readonly object _gate = new();
    private readonly HashSet<IScopeWriter> _open = [];
    private readonly Dictionary<string, PageKind> _kinds = new(StringComparer.Ordinal);
    private readonly Turnstile<PageKind> _waiting;
    private readonly int _most;
    private int _committing;

    /// <summary>Bounds a run.</summary>
    /// <param name="most">How many contributions the scopes may hold.</param>
    public ReadAhead(int most = Most)
    {
        _most = most;
        _waiting = new Turnstile<PageKind>(_gate, HasRoomFor, kind => kind.Ask());
    }

    /// <summary>Opens a scope, which may hold as much as the ledger has of it at once.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before.</exception>
    public async Task<IScopeWriter> OpenAsync(string resourceType, Func<Task<IScopeWriter>> open, CancellationToken cancellationToken)
    {
        await AskAsync(resourceType, cancellationToken).ConfigureAwait(false);
        IScopeWriter? writer = null;
        try
        {
            writer = await open().ConfigureAwait(false);
            lock (_gate) _open.Add(writer);
            return writer;
        }
        finally
        {
            Came(resourceType, writer?.Contributions);
        }
    }

    /// <summary>Waits until a page may be asked for.</summary>
    /// <param name="kind">What kind of page it is: those of a kind bring about as much.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">It was stopped before.</exception>
    public async Task AskAsync(string kind, CancellationToken cancellationToken)
    {
        PageKind asked;
        lock (_gate)
        {
            asked = Kind(kind);
            if (!asked.IsLarge)
            {
                asked.Ask();
                return;
            }
        }
        await _waiting.EnterAsync(asked, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was asked for has come.</summary>
    /// <param name="kind">What kind of page it is.</param>
    /// <param name="contributions">About how much it brings; null when nothing came.</param>
    public void Came(string kind, int? contributions)
    {
        lock (_gate)
        {
            Kind(kind).Came(contributions);
            _waiting.Open();
        }
    }

    /// <summary>A scope has been read and waits for its commit.</summary>
    public void Read()
    {
        lock (_gate) _committing++;
    }

    /// <summary>A scope has been committed, or will not be.</summary>
    public void Committed()
    {
        lock (_gate)
        {
            _committing--;
            _waiting.Open();
        }
    }

    /// <summary>A scope holds nothing any more.</summary>
    public void Close(IScopeWriter writer)
    {
        lock (_gate)
        {
            _open.Remove(writer);
            _waiting.Open();
        }
    }

    private PageKind Kind(string name) => _kinds.TryGetValue(name, out var kind) ? kind : _kinds[name] = new PageKind();

    private bool HasRoomFor(PageKind kind)
    {
        if (!kind.IsLarge) return true;
        var large = _kinds.Values.Where(other => other.IsLarge && other.UnderWay > 0).ToList();
        return (_committing == 0 && large.Count == 0)
            || _open.Sum(writer => (long)writer.Contributions) + large.Sum(other => (long)other.Usual * other.UnderWay) + kind.Usual <= _most;
    }
}
