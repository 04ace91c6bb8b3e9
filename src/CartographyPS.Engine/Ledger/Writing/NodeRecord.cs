using System.IO.Hashing;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger.Writing;

/// <summary>A node's contribution as bytes: the number of its entry, what identifies it, then its labels and properties.</summary>
internal readonly ref struct NodeRecord
{
    private NodeRecord(int entry, int label, ContributionRole role, ReadOnlySpan<byte> id, ReadOnlySpan<byte> part, int labelSet, ReadOnlySpan<byte> properties)
    {
        Entry = entry;
        Label = label;
        Role = role;
        Id = id;
        Part = part;
        LabelSet = labelSet;
        Properties = properties;
    }

    /// <summary>The number of the entry in the scope's <see cref="ContributionTable"/>.</summary>
    public int Entry { get; }

    /// <summary>The primary label.</summary>
    public int Label { get; }

    /// <summary>What the contribution is to its node.</summary>
    public ContributionRole Role { get; }

    /// <summary>The node's id.</summary>
    public ReadOnlySpan<byte> Id { get; }

    /// <summary>The part of the scope.</summary>
    public ReadOnlySpan<byte> Part { get; }

    /// <summary>All labels.</summary>
    public int LabelSet { get; }

    /// <summary>The properties.</summary>
    public ReadOnlySpan<byte> Properties { get; }

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
        buffer.Write(node.Properties.Span);
        return (key, ContentHash(labelSet, node.Properties.Span));
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
        return new NodeRecord(entry, label, role, id, part, labelSet, reader.Rest);
    }

    /// <summary>The hash of what a contribution says of its node.</summary>
    public static long ContentHash(int labelSet, ReadOnlySpan<byte> properties) => (long)XxHash3.HashToUInt64(properties, labelSet);

    /// <summary>The same node with other content.</summary>
    public NodeRecord With(int labelSet, ReadOnlySpan<byte> properties) => new(Entry, Label, Role, Id, Part, labelSet, properties);

    private static ContributionRole RoleOf(NodeContribution node) =>
        node.Annotates ? ContributionRole.Annotation : node.Owner ? ContributionRole.Owner : ContributionRole.Mention;
}
