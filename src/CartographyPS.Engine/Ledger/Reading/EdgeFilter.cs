namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>The selection of edges. An empty list selects all.</summary>
/// <param name="Types">Types, or patterns with <c>*</c> and <c>?</c>, without regard to case.</param>
/// <param name="From">The start nodes.</param>
/// <param name="To">The end nodes.</param>
/// <param name="At">The nodes at the ends that <paramref name="Direction"/> selects.</param>
/// <param name="Direction">The ends that <paramref name="At"/> applies to.</param>
internal sealed record EdgeFilter(IReadOnlyCollection<string> Types, NodeFilter From, NodeFilter To, NodeFilter At, EdgeDirection Direction)
{
    /// <summary>All edges.</summary>
    public static EdgeFilter All { get; } = new([], NodeFilter.All, NodeFilter.All, NodeFilter.All, EdgeDirection.Both);
}
