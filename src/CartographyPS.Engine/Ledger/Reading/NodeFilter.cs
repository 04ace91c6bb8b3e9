namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>The selection of nodes. An empty list selects all.</summary>
/// <param name="Labels">Labels, primary or additional, or patterns with <c>*</c> and <c>?</c>, without regard to case.</param>
/// <param name="Ids">Ids, or patterns with <c>*</c> and <c>?</c>.</param>
internal sealed record NodeFilter(IReadOnlyCollection<string> Labels, IReadOnlyCollection<string> Ids)
{
    /// <summary>All nodes.</summary>
    public static NodeFilter All { get; } = new([], []);
}
