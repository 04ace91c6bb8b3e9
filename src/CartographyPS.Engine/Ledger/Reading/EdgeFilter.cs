namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Which edges are asked for; an empty list asks for all.</summary>
/// <param name="Types">Types, or patterns with <c>*</c> and <c>?</c>.</param>
/// <param name="From">The nodes that they start at.</param>
/// <param name="To">The nodes that they end at.</param>
/// <param name="At">Nodes that they start or end at, as <paramref name="Direction"/> says.</param>
/// <param name="Direction">Which end <paramref name="At"/> is about.</param>
internal sealed record EdgeFilter(IReadOnlyCollection<string> Types, NodeFilter From, NodeFilter To, NodeFilter At, EdgeDirection Direction)
{
    /// <summary>All edges.</summary>
    public static EdgeFilter All { get; } = new([], NodeFilter.All, NodeFilter.All, NodeFilter.All, EdgeDirection.Both);
}
