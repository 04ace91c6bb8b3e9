using CartographyPS.Resources;

namespace CartographyPS.Conformance.Golden;

/// <summary>The graph that Cartography made of estate <c>a</c> with all its resource types and analyses.</summary>
internal static class GoldenGraph
{
    /// <summary>The export.</summary>
    public static string File => SharedFolder.Of("golden", "estate-a.graph.jsonl.gz");

    /// <summary>The resource types to read: all.</summary>
    public static IReadOnlyList<string> Identifiers { get; } =
        [.. AwsResourceTypes.Catalog.Types.Select(type => type.Identifier).Distinct()];

    // Enough differences to show what they have in common.
    private const int MostShown = 200;

    /// <summary>Asserts that an export is the golden graph, except for differences that rules or resource types to come explain.</summary>
    /// <param name="export">The export.</param>
    /// <param name="reference">Another graph in place of the golden one; null for the golden one.</param>
    public static async Task<GraphDiff.Comparison> AssertIsAsync(string export, string? reference = null)
    {
        var comparison = await CompareAsync(export, reference);
        var unexplained = comparison.Differences.Where(difference => !difference.IsAllowed).ToList();
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} differences that no rule explains:\n{string.Join("\n", unexplained.Take(MostShown))}");
        Assert.Empty(RenamedNodes.WithoutSuccessor(comparison.Differences));
        return comparison;
    }

    /// <summary>Compares an export with the graph, without the differences that await resource types and analyses to come.</summary>
    private static async Task<GraphDiff.Comparison> CompareAsync(string export, string? reference)
    {
        string golden = reference ?? File;
        var comparison = await GraphDiff.CompareAsync(golden, export);
        var awaited = new AwaitedFacts(Contract.Of(AwsResourceTypes.Catalog), ExportedGraph.Read(golden), ExportedGraph.Read(export));
        return comparison with { Differences = [.. comparison.Differences.Where(difference => difference.IsAllowed || !awaited.Explain(difference))] };
    }
}
