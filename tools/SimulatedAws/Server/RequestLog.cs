using System.Collections.Concurrent;

namespace SimulatedAws.Server;

/// <summary>The handled requests, the newest last. When there are very many, the oldest are dropped.</summary>
public sealed class RequestLog
{
    private const int Most = 200_000;

    private readonly ConcurrentQueue<RequestLogEntry> _entries = new();

    /// <summary>The requests.</summary>
    public IReadOnlyList<RequestLogEntry> Entries => [.. _entries];

    /// <summary>Removes all requests.</summary>
    public void Clear() => _entries.Clear();

    /// <summary>Removes and returns all requests.</summary>
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
