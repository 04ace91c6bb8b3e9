namespace CartographyPS.Engine.Resources;

/// <summary>An end of an edge whose label a value of the row chooses (the kind of a tagged resource).</summary>
internal sealed class EndChoice
{
    private readonly Dictionary<string, EdgeEnd> _ends;

    /// <summary>Creates a choice of several ends.</summary>
    /// <param name="kind">The value that chooses.</param>
    /// <param name="table">The end for each value.</param>
    /// <exception cref="ArgumentException">The table contains a value twice.</exception>
    public EndChoice(Value kind, IReadOnlyList<(string Kind, EdgeEnd End)> table)
    {
        Kind = kind;
        _ends = new Dictionary<string, EdgeEnd>(StringComparer.Ordinal);
        foreach (var (name, end) in table)
        {
            if (_ends.TryGetValue(name, out var other))
                throw new ArgumentException($"'{name}' of '{kind}' chooses {other.Label} and {end.Label}.", nameof(table));
            _ends.Add(name, end);
        }
    }

    /// <summary>The value that chooses.</summary>
    public Value Kind { get; }

    /// <summary>All ends in the table.</summary>
    public IEnumerable<EdgeEnd> Ends => _ends.Values;

    /// <summary>Returns the end for a row; null for a kind that is not in the table, which makes no edge.</summary>
    public EdgeEnd? For(Row row) => Kind.Text(row) is { } kind && _ends.TryGetValue(kind, out var end) ? end : null;
}
