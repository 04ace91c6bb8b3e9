using CartographyPS.Engine.Ledger.Reading.Ordered;

namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>
/// The current state of a node that was added or changed since an earlier state, and what it may have had then and no longer has.
/// </summary>
/// <param name="Node">The node.</param>
/// <param name="DroppedProperties">The names of properties that it no longer has.</param>
/// <param name="DroppedLabels">Labels that it no longer has, sorted.</param>
internal sealed record ChangedNode(OrderedNode Node, IReadOnlyList<string> DroppedProperties, IReadOnlyList<string> DroppedLabels);
