namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>What edges may name a node by: its labels, properties and keys. The default is the state of a node that is not there.</summary>
internal readonly ref struct NodeState
{
    public NodeState(int labelSet, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> keys)
    {
        LabelSet = labelSet;
        Properties = properties;
        Keys = keys;
    }

    /// <summary>All labels; 0 for a node that is not there.</summary>
    public int LabelSet { get; }

    /// <summary>The properties.</summary>
    public ReadOnlySpan<byte> Properties { get; }

    /// <summary>The keys; empty for none.</summary>
    public ReadOnlySpan<byte> Keys { get; }
}
