namespace CartographyPS.Cypher.Values;

/// <summary>Membership, subscripts and slices of lists.</summary>
public static class ListAccess
{
    /// <summary>Tells whether a list contains a value; null when that depends on an unknown value.</summary>
    /// <remarks>A value that is not a list counts as the only element of one, as in <c>UNWIND</c>.</remarks>
    public static bool? In(object? value, object? list)
    {
        if (list is null) return null;
        if (list is not IReadOnlyList<object?> values) return Equality.Equal(value, list);
        if (values.Count > 0 && value is null) return null;
        bool? result = false;
        for (int index = 0; index < values.Count; index++)
        {
            bool? equal = Equality.Equal(value, values[index]);
            if (equal == true) return true;
            result |= equal;
        }
        return result;
    }

    /// <summary>
    /// Returns an element of a list by its index (negative from the end), or a property by its key. Null when there is none, and when either
    /// value is null.
    /// </summary>
    /// <exception cref="CypherRuntimeException">The value has no elements, or the index is of the wrong type.</exception>
    public static object? Subscript(object? container, object? index) => (container, index) switch
    {
        (null, _) or (_, null) => null,
        (IReadOnlyList<object?> list, long position) => Element(list, position),
        (IReadOnlyList<object?>, _) => throw RuntimeErrors.WrongType("An index of a list", "an integer", index),
        (_, string key) => PropertyAccess.Get(container, key),
        (IReadOnlyDictionary<string, object?> or Graphs.Node or Graphs.Relationship, _) => throw RuntimeErrors.MapKeyIsNoString(index),
        _ => throw RuntimeErrors.WrongType("[ ]", "a list or a map", container),
    };

    /// <summary>Returns the elements from one index up to another, which is excluded; negative indexes count from the end.</summary>
    /// <param name="list">The list.</param>
    /// <param name="from">The first index; 0 where the query gives none.</param>
    /// <param name="to">The index after the last; <see cref="long.MaxValue"/> where the query gives none.</param>
    /// <returns>The part that exists; null when any value is null.</returns>
    /// <remarks>A value that is not a list counts as the only element of one.</remarks>
    /// <exception cref="CypherRuntimeException">An index is not an integer.</exception>
    public static object? Slice(object? list, object? from, object? to)
    {
        if (list is null || from is null || to is null) return null;
        var values = list as IReadOnlyList<object?> ?? [list];
        int first = Position(values, from), end = Position(values, to);
        object?[] part = new object?[Math.Max(0, end - first)];
        for (int index = 0; index < part.Length; index++) part[index] = values[first + index];
        return part;
    }

    private static object? Element(IReadOnlyList<object?> list, long index)
    {
        if (index < 0) index += list.Count;
        return index >= 0 && index < list.Count ? list[(int)index] : null;
    }

    private static int Position(IReadOnlyList<object?> list, object index)
    {
        if (index is not long position) throw RuntimeErrors.WrongType("An index of a slice", "an integer", index);
        if (position < 0) position += list.Count;
        return (int)Math.Min(Math.Max(position, 0), list.Count);
    }
}
