using CartographyPS.Cypher.Graphs;

namespace CartographyPS.Cypher.Execution;

/// <summary>Estimates the memory of values, in bytes.</summary>
internal static class ValueSize
{
    private const int Reference = 8;
    private const int Header = 24;

    /// <summary>Estimates a value and what it contains.</summary>
    public static long Of(object? value)
    {
        if (value is string text) return Header + (2L * text.Length);
        if (value is not (IReadOnlyList<object?> or IReadOnlyDictionary<string, object?> or Path)) return Simple(value);

        // A stack of its own: lists may be nested deeper than the thread's stack.
        long size = 0;
        var rest = new Stack<object?>();
        rest.Push(value);
        while (rest.Count > 0) size += Open(rest.Pop(), rest);
        return size;
    }

    /// <summary>Estimates a row of values that is kept.</summary>
    public static long OfRow(object?[] row)
    {
        long size = Header + ((long)Reference * row.Length);
        foreach (object? value in row) size += Of(value);
        return size;
    }

    private static long Open(object? value, Stack<object?> rest)
    {
        switch (value)
        {
            case string text:
                return Header + (2L * text.Length);
            case IReadOnlyList<object?> list:
                foreach (object? item in list)
                {
                    if (item is not null) rest.Push(item);
                }
                return Header + ((long)Reference * list.Count);
            case IReadOnlyDictionary<string, object?> map:
                foreach (object? item in map.Values)
                {
                    if (item is not null) rest.Push(item);
                }
                return (2L * Header) + (40L * map.Count);
            case Path path:
                return (3L * Header) + ((path.Length + 1) * 32L) + (path.Length * 56L) + ((2L * path.Length + 1) * Reference);
            default:
                return Simple(value);
        }
    }

    // A boxed number, a node or a relationship with its header.
    private static long Simple(object? value) => value is null or bool ? 0 : value is Relationship ? 56 : 32;
}
