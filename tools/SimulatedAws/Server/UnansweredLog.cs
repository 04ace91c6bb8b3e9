using System.Collections.Concurrent;

namespace SimulatedAws.Server;

/// <summary>Requests that the estate had no answer for.</summary>
internal sealed class UnansweredLog
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<UnansweredRequest, int> _counts = new();

    /// <summary>The requests and how often each came.</summary>
    public IEnumerable<KeyValuePair<UnansweredRequest, int>> Entries => _counts;

    /// <summary>Notes a request.</summary>
    public void Add(UnansweredRequest request)
    {
        if (_counts.Count < Most) _counts.AddOrUpdate(request, 1, (_, count) => count + 1);
    }

    /// <summary>Forgets all requests.</summary>
    public void Clear() => _counts.Clear();
}
