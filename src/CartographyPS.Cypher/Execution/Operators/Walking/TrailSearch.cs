using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution.Operators.Walking;

/// <summary>Enumerates the trails from a node, depth first, on a stack of its own.</summary>
internal sealed class TrailSearch(Frame frame, EdgeStep step, LengthRange length, EdgeCondition? condition, long start) : IDisposable
{
    // An open enumeration of edges with its place in the lists.
    private const int BytesPerStep = 240;
    private const string Holder = "A pattern of variable length";

    private readonly Stack<IEnumerator<EdgeHandle>> _open = new();
    private readonly List<EdgeHandle> _edges = [];
    private readonly HashSet<long> _used = [];
    private bool _isStarted;
    private bool _isDescending;

    /// <summary>The node where the current trail ends.</summary>
    public long End { get; private set; } = start;

    /// <summary>Finds the next trail.</summary>
    /// <returns>False when there is no further one.</returns>
    public bool MoveNext()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            if (length.Max < length.Min) return false;
            _isDescending = length.Max > 0;
            if (length.Min == 0) return true;
        }
        while (true)
        {
            if (_isDescending)
            {
                _isDescending = false;
                frame.Budget.Add(BytesPerStep, Holder);
                _open.Push(frame.Graph.Edges(End, step.Direction, step.Types).GetEnumerator());
            }
            else if (_edges.Count == _open.Count && !Ascend())
            {
                return false;
            }
            while (!TryStep())
            {
                Close();
                if (_open.Count == 0 || !Ascend()) return false;
            }
            _isDescending = _edges.Count < length.Max;
            if (_edges.Count >= length.Min) return true;
        }
    }

    /// <summary>Returns the edges of the current trail.</summary>
    /// <param name="isReversed">The query names the trail from its end.</param>
    public IReadOnlyList<object?> Relationships(bool isReversed)
    {
        var list = new object?[_edges.Count];
        for (int index = 0; index < list.Length; index++)
        {
            list[isReversed ? list.Length - 1 - index : index] = new Relationship(frame.Graph, _edges[index]);
        }
        return list;
    }

    /// <summary>Returns the edges of the current trail in the order of the walk.</summary>
    public IReadOnlyList<EdgeHandle> Walk() => [.. _edges];

    /// <summary>Closes the enumerations that are open.</summary>
    public void Dispose()
    {
        while (_open.Count > 0) Close();
    }

    // Takes the next edge at the node where the walk stands.
    private bool TryStep()
    {
        var edges = _open.Peek();
        while (edges.MoveNext())
        {
            frame.Tick();
            var edge = edges.Current;
            if (_used.Contains(edge.Id) || step.IsTaken(frame, edge.Id)) continue;
            if (condition is not null && !condition.Holds(frame, edge)) continue;
            _used.Add(edge.Id);
            _edges.Add(edge);
            End = edge.Other(End);
            return true;
        }
        return false;
    }

    // Takes back the last edge.
    private bool Ascend()
    {
        if (_edges.Count == 0) return false;
        var last = _edges[_edges.Count - 1];
        _edges.RemoveAt(_edges.Count - 1);
        _used.Remove(last.Id);
        End = last.Other(End);
        return true;
    }

    private void Close()
    {
        _open.Pop().Dispose();
        frame.Budget.Release(BytesPerStep);
    }
}
