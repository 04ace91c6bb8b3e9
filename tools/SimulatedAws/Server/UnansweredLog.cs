using System.Collections.Concurrent;

namespace SimulatedAws.Server;

/// <summary>The requests without an answer in the estate.</summary>
internal sealed class UnansweredLog
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<UnansweredRequest, int> _counts = new();

    /// <summary>The requests with their counts.</summary>
    public IEnumerable<KeyValuePair<UnansweredRequest, int>> Entries => _counts;

    /// <summary>Records a request.</summary>
    public void Add(UnansweredRequest request)
    {
        if (_counts.Count < Most) _counts.AddOrUpdate(request, 1, (_, count) => count + 1);
    }

    /// <summary>Removes all requests.</summary>
    public void Clear() => _counts.Clear();
}
