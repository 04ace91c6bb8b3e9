using System.Collections.Concurrent;
using SimulatedAws.Estates;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>
/// A cache of serialized pages with a size limit. When the limit is reached, all pages are dropped, and the next requests fill it again.
/// </summary>
internal sealed class ResponseCache(long mostBytes)
{
    private readonly ConcurrentDictionary<(Answer Answer, string Page), WireOutput> _pages = new();
    private long _bytes;

    /// <summary>Returns a cached page; null for none.</summary>
    public WireOutput? Find(Answer answer, string page) => _pages.GetValueOrDefault((answer, page));

    /// <summary>Caches a page.</summary>
    public void Add(Answer answer, string page, WireOutput output)
    {
        if (!_pages.TryAdd((answer, page), output)) return;
        if (Interlocked.Add(ref _bytes, output.Body.Length) > mostBytes) Clear();
    }

    /// <summary>Drops all pages.</summary>
    public void Clear()
    {
        _pages.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }
}
