namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>What one transaction writes: some queries with their rows, in the order in which they were first given one.</summary>
internal sealed class Batch
{
    private readonly Dictionary<RowQuery, List<object?>> _rowsOf = new(ReferenceComparer.Instance);
    private readonly List<(RowQuery Query, List<object?> Rows)> _parts = [];

    /// <summary>The queries with their rows.</summary>
    public IReadOnlyList<(RowQuery Query, List<object?> Rows)> Parts => _parts;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>About how many bytes they take.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(RowQuery query, object? row, int bytes)
    {
        if (!_rowsOf.TryGetValue(query, out var rows))
        {
            rows = [];
            _rowsOf.Add(query, rows);
            _parts.Add((query, rows));
        }
        rows.Add(row);
        Rows++;
        Bytes += bytes;
    }

    /// <summary>The rows in two batches; one after the other they do what this one does.</summary>
    public (Batch First, Batch Second) Halve()
    {
        var (first, second) = (new Batch(), new Batch());
        foreach (var (query, rows) in _parts)
        {
            foreach (object? row in rows) (first.Rows < Rows / 2 ? first : second).Add(query, row, 0);
        }
        return (first, second);
    }

    private sealed class ReferenceComparer : IEqualityComparer<RowQuery>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(RowQuery? x, RowQuery? y) => ReferenceEquals(x, y);

        public int GetHashCode(RowQuery query) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(query);
    }
}
