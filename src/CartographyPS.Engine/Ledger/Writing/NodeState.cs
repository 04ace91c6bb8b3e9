using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger.Writing;

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

    /// <summary>The texts that the node is found by under a property or key.</summary>
    public IReadOnlyList<string> Find(string name) => JsonText.Find(NodeReference.IsKey(name) ? Keys : Properties, name);
}
