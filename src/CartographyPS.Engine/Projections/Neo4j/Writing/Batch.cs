namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>The content of one transaction: queries with their rows, in the order of the first row of each.</summary>
internal sealed class Batch
{
    private readonly Dictionary<RowQuery, List<object?>> _rowsOf = new(ReferenceComparer.Instance);
    private readonly List<(RowQuery Query, List<object?> Rows)> _parts = [];

    /// <summary>The queries with their rows.</summary>
    public IReadOnlyList<(RowQuery Query, List<object?> Rows)> Parts => _parts;

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The approximate size in bytes.</summary>
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

    /// <summary>Splits the rows into two batches. Written in order, they have the effect of this one.</summary>
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
