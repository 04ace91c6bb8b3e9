namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>A condition that a node has a label.</summary>
/// <param name="Slot">The node's slot.</param>
/// <param name="Label">The label's name.</param>
internal sealed record LabelTest(int Slot, string Label);
