using System.Collections;

namespace CartographyPS.Bolt.PackStream;

/// <summary>Writes any value that Cypher takes as a parameter.</summary>
internal static class ValueWriter
{
    /// <exception cref="ArgumentException">The value has a type that Cypher does not take, or is nested too deep.</exception>
    internal static void Write(PackWriter writer, object? value, int depth = 0)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case string text: writer.Write(text); break;
            case bool flag: writer.Write(flag); break;
            case long number: writer.Write(number); break;
            case int number: writer.Write(number); break;
            case double number: writer.Write(number); break;
            case short number: writer.Write(number); break;
            case byte number: writer.Write(number); break;
            case sbyte number: writer.Write(number); break;
            case ushort number: writer.Write(number); break;
            case uint number: writer.Write(number); break;
            case ulong number when number > long.MaxValue: throw Unsupported("An unsigned integer over 9,223,372,036,854,775,807");
            case ulong number: writer.Write((long)number); break;
            case float number: writer.Write(number); break;
            case char letter: writer.Write(letter.ToString()); break;
            case byte[] bytes: writer.Write(bytes); break;
            case Dictionary<string, object?> map: WriteMap(writer, map, map.Count, depth); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(writer, map, map.Count, depth); break;
            case IDictionary map: WriteMap(writer, map, depth); break;
            case ICollection list: WriteList(writer, list, list.Count, depth); break;
            case BoltNode or BoltRelationship or BoltPath: throw Unsupported("A node, relationship or path");
            case IEnumerable list: WriteList(writer, list.Cast<object?>().ToList(), depth); break;
            default:
                if (!StructureWriter.TryWrite(writer, value)) throw Unsupported("A value of type " + value.GetType());
                break;
        }
    }

    internal static void WriteMap(PackWriter writer, IEnumerable<KeyValuePair<string, object?>> map, int count, int depth)
    {
        Limit(depth);
        writer.WriteMapHead(count);
        foreach (var entry in map)
        {
            writer.Write(entry.Key);
            Write(writer, entry.Value, depth + 1);
        }
    }

    private static void WriteMap(PackWriter writer, IDictionary map, int depth)
    {
        Limit(depth);
        writer.WriteMapHead(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            writer.Write(entry.Key as string ?? throw Unsupported("A dictionary with a key that is not a string"));
            Write(writer, entry.Value, depth + 1);
        }
    }

    private static void WriteList(PackWriter writer, List<object?> list, int depth) => WriteList(writer, list, list.Count, depth);

    private static void WriteList(PackWriter writer, IEnumerable list, int count, int depth)
    {
        Limit(depth);
        writer.WriteListHead(count);
        foreach (object? item in list) Write(writer, item, depth + 1);
    }

    private static void Limit(int depth)
    {
        if (depth >= Marker.MaxDepth) throw Unsupported($"A value nested deeper than {Marker.MaxDepth}, or inside itself,");
    }

    private static ArgumentException Unsupported(string what) => new(what + " cannot be a query parameter.");
}
