namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>A node that came or changed since an earlier state, as it is now, and what it may have had then and has not now.</summary>
/// <param name="Node">The node.</param>
/// <param name="DroppedProperties">The names of properties.</param>
/// <param name="DroppedLabels">Labels, sorted.</param>
internal sealed record ChangedNode(OrderedNode Node, IReadOnlyList<string> DroppedProperties, IReadOnlyList<string> DroppedLabels);
