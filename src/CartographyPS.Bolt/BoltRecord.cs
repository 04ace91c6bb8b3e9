namespace CartographyPS.Bolt;

/// <summary>One row of a result.</summary>
public sealed class BoltRecord
{
    private readonly object?[] _values;

    internal BoltRecord(IReadOnlyList<string> keys, object?[] values)
    {
        Keys = keys;
        _values = values;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>
    /// The values of the columns: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, byte[], object[],
    /// a read-only dictionary, or one of this namespace's types for nodes, relationships, paths, times and points.
    /// </summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>The value at a column position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public object? this[int index] => _values[index];

    /// <summary>The value of a named column.</summary>
    /// <param name="key">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public object? this[string key]
    {
        get
        {
            for (int i = 0; i < Keys.Count; i++)
            {
                if (Keys[i] == key) return _values[i];
            }
            throw new KeyNotFoundException($"The result has no column {key}; it has {string.Join(", ", Keys)}.");
        }
    }
}
