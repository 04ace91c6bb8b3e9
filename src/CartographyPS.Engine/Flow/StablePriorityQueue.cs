using System.Diagnostics;

namespace CartographyPS.Engine.Flow;

/// <summary>
/// A priority queue: lower numbers first, first in first out among equals. Not thread-safe. (.NET's <c>PriorityQueue</c> is not stable,
/// and .NET Framework has none.)
/// </summary>
internal sealed class StablePriorityQueue<T>
{
    private readonly SortedDictionary<(int Priority, long Number), T> _items = [];
    private long _lastNumber;

    /// <summary>The number of items.</summary>
    public int Count => _items.Count;

    /// <summary>Adds an item.</summary>
    public void Enqueue(int priority, T item) => _items.Add((priority, ++_lastNumber), item);

    /// <summary>The first item. The queue must not be empty.</summary>
    public T Peek()
    {
        Debug.Assert(_items.Count > 0, "Peek needs an item.");
        return _items.First().Value;
    }

    /// <summary>Takes the first item. The queue must not be empty.</summary>
    public T Dequeue()
    {
        Debug.Assert(_items.Count > 0, "Dequeue needs an item.");
        var first = _items.First();
        _items.Remove(first.Key);
        return first.Value;
    }
}
