namespace CartographyPS.Cypher.Planning;

/// <summary>The labels that bound nodes are known to have, from the patterns that bound them.</summary>
internal sealed class KnownLabels
{
    private readonly Dictionary<int, HashSet<string>> _labels = [];

    /// <summary>Notes a label of the node in a slot.</summary>
    public void Add(int slot, string label)
    {
        if (!_labels.TryGetValue(slot, out var labels)) _labels[slot] = labels = new(StringComparer.Ordinal);
        labels.Add(label);
    }

    /// <summary>Returns the label of the node in a slot that the fewest nodes have; null when none is known.</summary>
    public string? RarestOf(int slot, Statistics statistics) =>
        _labels.TryGetValue(slot, out var labels) ? labels.OrderBy(statistics.Nodes).ThenBy(label => label, StringComparer.Ordinal).First() : null;
}
