namespace CartographyPS.Conformance.Cypher;

/// <summary>openCypher's Technology Compatibility Kit, as far as its queries read.</summary>
public sealed class KitTests(KitResults results) : IClassFixture<KitResults>
{
    private const int ReadOnlyScenarios = 3579;

    private static readonly string[] AllAreas =
    [
        "clauses/call", "clauses/create", "clauses/delete", "clauses/match", "clauses/match-where", "clauses/merge", "clauses/remove", "clauses/return",
        "clauses/return-orderby", "clauses/return-skip-limit", "clauses/set", "clauses/union", "clauses/unwind", "clauses/with", "clauses/with-orderBy",
        "clauses/with-skip-limit", "clauses/with-where", "expressions/aggregation", "expressions/boolean", "expressions/comparison",
        "expressions/conditional", "expressions/existentialSubqueries", "expressions/graph", "expressions/list", "expressions/literals",
        "expressions/map", "expressions/mathematical", "expressions/null", "expressions/path", "expressions/pattern", "expressions/precedence",
        "expressions/quantifier", "expressions/string", "expressions/temporal", "expressions/typeConversion", "useCases/countingSubgraphMatches",
        "useCases/triadicSelection",
    ];

    public static TheoryData<string> Areas => new(AllAreas);

    [SharedTheory]
    [MemberData(nameof(Areas))]
    public void Each_scenario_passes_unless_it_is_listed(string area)
    {
        var known = KnownFailures.Read();
        var wrong = results.Of(area).Where(result => result.Failure is null == known.EntryOf(result.Scenario.Id) is not null);
        Assert.Equal(string.Empty, string.Join("\n", wrong.Select(result => $"{result.Scenario.Id}: {result.Failure ?? "passes, but is listed"}")));
    }

    [SharedFact]
    public void No_area_is_left_out() => Assert.Empty(results.Areas.Except(AllAreas));

    [SharedFact]
    public void All_scenarios_that_read_are_run() => Assert.Equal(ReadOnlyScenarios, results.All.Count);

    [SharedFact]
    public void Each_listed_scenario_is_one_of_the_kit()
    {
        var known = KnownFailures.Read();
        var covered = results.All.Select(result => known.EntryOf(result.Scenario.Id)).ToHashSet();
        Assert.Empty(known.Entries.Except(covered.OfType<string>()));
    }

    [SharedFact]
    public void Outside_of_times_and_procedures_99_percent_pass() =>
        Assert.True(Share(result => result.Scenario.Area is not ("expressions/temporal" or "clauses/call")) >= 0.99);

    [SharedFact]
    public void Of_temporal_values_90_percent_pass() => Assert.True(Share(result => result.Scenario.Area == "expressions/temporal") >= 0.90);

    [SharedFact]
    public void The_page_shows_what_passes()
    {
        string page = KitPage.Write(results, KnownFailures.Read());
        string path = Docs.Of(KitPage.Name);
        if (Environment.GetEnvironmentVariable("CARTOGRAPHYPS_WRITE_DOCS") is { Length: > 0 }) File.WriteAllText(path, page);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == page, $"docs/{KitPage.Name} is out of date. Run this test with CARTOGRAPHYPS_WRITE_DOCS=1 to write it.");
    }

    private double Share(Func<KitResult, bool> selects)
    {
        List<KitResult> selected = [.. results.All.Where(selects)];
        return selected.Count(result => result.Failure is null) / (double)selected.Count;
    }
}
