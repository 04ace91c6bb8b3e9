using CartographyPS.Conformance.Cypher.Gherkin;
using CartographyPS.Conformance.Cypher.Kit;

namespace CartographyPS.Conformance.Cypher;

/// <summary>The results of all scenarios of the kit whose query reads, run once for all tests.</summary>
public sealed class KitResults
{
    private readonly List<KitResult> _results = [];

    public KitResults()
    {
        if (SharedFolder.Skip is not null) return;
        foreach (var scenario in FeatureReader.ReadAll(SharedFolder.Of("cypher-tck", "features")))
        {
            var @case = new KitCase(scenario);
            if (@case.IsReadOnly) _results.Add(new KitResult(scenario, KitRun.Failure(@case)));
        }
    }

    /// <summary>The results of all scenarios.</summary>
    internal IReadOnlyList<KitResult> All => _results;

    /// <summary>The areas, sorted.</summary>
    internal IEnumerable<string> Areas => _results.Select(result => result.Scenario.Area).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The results of an area.</summary>
    internal IReadOnlyList<KitResult> Of(string area) => [.. _results.Where(result => result.Scenario.Area == area)];
}
