namespace CartographyPS.Engine.Ledger.Reading.Topology;

/// <summary>The labels of nodes that have the same ones.</summary>
/// <param name="Row">The row of the label set.</param>
/// <param name="Primary">The primary label.</param>
/// <param name="Labels">All labels, sorted by their UTF-8 bytes.</param>
/// <param name="Start">The position of the first node that has them.</param>
/// <param name="End">The position after the last one.</param>
internal sealed record LabelSet(long Row, string Primary, IReadOnlyList<string> Labels, int Start, int End)
{
    /// <summary>The number of nodes.</summary>
    public int Count => End - Start;
}
