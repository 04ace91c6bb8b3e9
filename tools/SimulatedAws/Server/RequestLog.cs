using System.Collections.Concurrent;

namespace SimulatedAws.Server;

/// <summary>The requests that a server has answered, the newest last. The oldest are forgotten when there are very many.</summary>
public sealed class RequestLog
{
    private const int Most = 200_000;

    private readonly ConcurrentQueue<RequestLogEntry> _entries = new();

    /// <summary>The requests.</summary>
    public IReadOnlyList<RequestLogEntry> Entries => [.. _entries];

    /// <summary>Forgets all requests.</summary>
    public void Clear() => _entries.Clear();

    /// <summary>Takes the requests out of the log.</summary>
    internal List<RequestLogEntry> Drain()
    {
        var drained = new List<RequestLogEntry>();
        while (_entries.TryDequeue(out var entry)) drained.Add(entry);
        return drained;
    }

    /// <summary>Adds a request.</summary>
    internal void Add(RequestLogEntry entry)
    {
        _entries.Enqueue(entry);
        if (_entries.Count > Most) _entries.TryDequeue(out _);
    }
}
