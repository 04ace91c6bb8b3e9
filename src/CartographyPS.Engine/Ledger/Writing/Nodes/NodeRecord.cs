using System.IO.Hashing;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Writing.Records;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>A node contribution as bytes: the number of its entry, its identity, then its labels and properties.</summary>
internal readonly ref struct NodeRecord
{
    private NodeRecord(int entry, int label, ContributionRole role, ReadOnlySpan<byte> id, ReadOnlySpan<byte> part, int labelSet,
        ReadOnlySpan<byte> properties, ReadOnlySpan<byte> keys)
    {
        Entry = entry;
        Label = label;
        Role = role;
        Id = id;
        Part = part;
        LabelSet = labelSet;
        Properties = properties;
        Keys = keys;
    }

    /// <summary>The number of the entry in the scope's <see cref="ContributionTable"/>.</summary>
    public int Entry { get; }

    /// <summary>The primary label.</summary>
    public int Label { get; }

    /// <summary>The contribution's role in its node.</summary>
    public ContributionRole Role { get; }

    /// <summary>The node's id.</summary>
    public ReadOnlySpan<byte> Id { get; }

    /// <summary>The part of the scope.</summary>
    public ReadOnlySpan<byte> Part { get; }

    /// <summary>All labels.</summary>
    public int LabelSet { get; }

    /// <summary>The properties.</summary>
    public ReadOnlySpan<byte> Properties { get; }

    /// <summary>The keys; empty for none.</summary>
    public ReadOnlySpan<byte> Keys { get; }

    /// <summary>The labels, properties and keys by which edges may name the node, as this contribution states them.</summary>
    public NodeState State => new(LabelSet, Properties, Keys);

    /// <summary>Writes a contribution; the first four bytes are for the entry's number.</summary>
    public static (ContributionKey Key, long Hash) Write(RecordBuffer buffer, NodeContribution node, int label, int labelSet)
    {
        buffer.Write(0);
        buffer.Write(label);
        buffer.Write((int)RoleOf(node));
        buffer.Write(node.Id);
        buffer.Write(node.Part);
        var key = ContributionKey.Of(buffer.Written.Slice(4));
        buffer.Write(labelSet);
        buffer.Write(node.Keys.Length);
        buffer.Write(node.Keys.Span);
        buffer.Write(node.Properties.Span);
        return (key, ContentHash(labelSet, node.Properties.Span, node.Keys.Span));
    }

    /// <summary>Reads a contribution.</summary>
    public static NodeRecord Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new RecordReader(bytes);
        int entry = reader.Number();
        int label = reader.Number();
        var role = (ContributionRole)reader.Number();
        var id = reader.Text();
        var part = reader.Text();
        int labelSet = reader.Number();
        var keys = reader.Text();
        return new NodeRecord(entry, label, role, id, part, labelSet, reader.Rest, keys);
    }

    /// <summary>Hashes a contribution's content.</summary>
    public static long ContentHash(int labelSet, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> keys)
    {
        long hash = (long)XxHash3.HashToUInt64(properties, labelSet);
        return keys.IsEmpty ? hash : (long)XxHash3.HashToUInt64(keys, hash);
    }

    /// <summary>Returns the same node with other content.</summary>
    public NodeRecord With(int labelSet, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> keys) =>
        new(Entry, Label, Role, Id, Part, labelSet, properties, keys);

    private static ContributionRole RoleOf(NodeContribution node) =>
        (node.Annotates, node.Owner) switch
        {
            (true, true) => ContributionRole.DecisiveAnnotation,
            (true, false) => ContributionRole.Annotation,
            (false, true) => ContributionRole.Owner,
            (false, false) => ContributionRole.Mention,
        };
}
