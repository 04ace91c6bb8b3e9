namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>The labels, properties and keys by which edges may name a node. The default is the state of an absent node.</summary>
internal readonly ref struct NodeState
{
    public NodeState(int labelSet, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> keys)
    {
        LabelSet = labelSet;
        Properties = properties;
        Keys = keys;
    }

    /// <summary>All labels; 0 for an absent node.</summary>
    public int LabelSet { get; }

    /// <summary>The properties.</summary>
    public ReadOnlySpan<byte> Properties { get; }

    /// <summary>The keys; empty for none.</summary>
    public ReadOnlySpan<byte> Keys { get; }
}
