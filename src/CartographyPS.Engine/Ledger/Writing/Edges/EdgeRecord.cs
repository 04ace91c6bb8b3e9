using System.IO.Hashing;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Writing.Records;

namespace CartographyPS.Engine.Ledger.Writing.Edges;

/// <summary>An edge contribution as bytes: the number of its entry, its identity, then its properties.</summary>
internal readonly ref struct EdgeRecord
{
    private EdgeRecord(int entry, int type, EndRecord from, EndRecord to, ReadOnlySpan<byte> part, ReadOnlySpan<byte> properties)
    {
        Entry = entry;
        Type = type;
        From = from;
        To = to;
        Part = part;
        Properties = properties;
    }

    /// <summary>The number of the entry in the scope's <see cref="ContributionTable"/>.</summary>
    public int Entry { get; }

    /// <summary>The edge's type.</summary>
    public int Type { get; }

    /// <summary>The end at which the edge starts.</summary>
    public EndRecord From { get; }

    /// <summary>The end at which the edge ends.</summary>
    public EndRecord To { get; }

    /// <summary>The part of the scope.</summary>
    public ReadOnlySpan<byte> Part { get; }

    /// <summary>The properties; empty for none.</summary>
    public ReadOnlySpan<byte> Properties { get; }

    /// <summary>Writes a contribution; the first four bytes are for the entry's number.</summary>
    public static (ContributionKey Key, long Hash) Write(RecordBuffer buffer, EdgeContribution edge, NameTable names)
    {
        buffer.Write(0);
        // Nodes and edges share the scope's entries. Labels have positive numbers, so that the keys differ.
        buffer.Write(-names.Id(edge.Type));
        Write(buffer, edge.From, names);
        Write(buffer, edge.To, names);
        buffer.Write(edge.Part);
        var key = ContributionKey.Of(buffer.Written.Slice(4));
        var properties = edge.Properties.Length <= 2 ? default : edge.Properties.Span;
        buffer.Write(properties);
        return (key, ContentHash(properties));
    }

    /// <summary>Reads a contribution.</summary>
    public static EdgeRecord Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new RecordReader(bytes);
        int entry = reader.Number();
        int type = -reader.Number();
        var from = new EndRecord(reader.Number(), reader.Number(), reader.Text());
        var to = new EndRecord(reader.Number(), reader.Number(), reader.Text());
        var part = reader.Text();
        return new EdgeRecord(entry, type, from, to, part, reader.Rest);
    }

    /// <summary>Hashes a contribution's content.</summary>
    public static long ContentHash(ReadOnlySpan<byte> properties) => (long)XxHash3.HashToUInt64(properties);

    /// <summary>Returns the same edge with other properties.</summary>
    public EdgeRecord With(ReadOnlySpan<byte> properties) => new(Entry, Type, From, To, Part, properties);

    private static void Write(RecordBuffer buffer, NodeReference end, NameTable names)
    {
        buffer.Write(names.Id(end.Label));
        buffer.Write(names.Id(end.Property));
        buffer.Write(end.Value);
    }
}

/// <summary>An end of an edge as it was stated.</summary>
internal readonly ref struct EndRecord(int label, int property, ReadOnlySpan<byte> value)
{
    /// <summary>The label that the node must carry.</summary>
    public int Label { get; } = label;

    /// <summary>The property that must match.</summary>
    public int Property { get; } = property;

    /// <summary>The property's text.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;
}
