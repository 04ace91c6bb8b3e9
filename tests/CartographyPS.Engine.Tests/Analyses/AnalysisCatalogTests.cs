using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Resources.Checks;
using CartographyPS.Engine.Tests.Ledger;

namespace CartographyPS.Engine.Tests.Analyses;

public class AnalysisCatalogTests
{
    [Fact]
    public void The_model_has_the_properties_and_edges_of_the_analyses()
    {
        var model = Catalog(ScriptedAnalysis.Opening(), ScriptedAnalysis.Exposing()).Model;

        Assert.Equal(["cidr", "created", "id", "name", "open"], model.Labels["Vpc"]);
        Assert.Equal(["EXPOSES", "IN", "RESOURCE"], model.EdgeTypes);
        Assert.Equal(TestLedger.SmallModel.References, model.References);
    }

    [Fact]
    public void An_analysis_follows_those_whose_facts_it_reads_also_by_an_additional_label()
    {
        var last = new ScriptedAnalysis("a", analysis =>
        {
            analysis.Reads(ScriptedAnalysis.Legacy, "size");
            analysis.States(ScriptedAnalysis.Vpc, "sized");
        });
        var first = new ScriptedAnalysis("z", analysis =>
        {
            analysis.Reads(ScriptedAnalysis.Vpc);
            analysis.States(ScriptedAnalysis.Instance, "size");
        });

        Assert.Equal(["m", "z", "a"], Catalog(last, ScriptedAnalysis.Opening("m"), first).Analyses.Select(analysis => analysis.Name));
    }

    [Fact]
    public void Analyses_that_read_each_other_in_a_circle_are_refused()
    {
        ScriptedAnalysis Reading(string name, string reads, string states) => new(name, analysis =>
        {
            analysis.Reads(ScriptedAnalysis.Vpc, reads);
            analysis.States(ScriptedAnalysis.Vpc, states);
        });

        var exception = Assert.Throws<DefinitionException>(() => Catalog(Reading("one", "b", "a"), Reading("two", "a", "b")));

        Assert.Contains("one, two read each other's facts in a circle", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_a_definition_are_named()
    {
        var wrong = new ScriptedAnalysis("wrong", analysis =>
        {
            analysis.Reads(ScriptedAnalysis.Vpc, "open", "missspelt");
            analysis.Reads(new Label("Unknown", []));
            analysis.Reads("MISSING", ScriptedAnalysis.Vpc, ScriptedAnalysis.Instance);
            analysis.States(ScriptedAnalysis.Vpc, "open");
            analysis.States("IN", ScriptedAnalysis.Legacy, ScriptedAnalysis.Vpc);
        });

        var mistakes = Assert.Throws<DefinitionException>(() => Catalog(wrong, new ScriptedAnalysis("idle", _ => { }), new ScriptedAnalysis("Idle", _ => { }))).Mistakes;

        Assert.Equal(
            [
                "Several analyses have the name 'idle'.",
                "analysis:Idle: It states nothing.",
                "analysis:idle: It states nothing.",
                "analysis:wrong: It reads (Vpc)-[MISSING]->(Instance) without the nodes of Instance.",
                "analysis:wrong: It reads (Vpc)-[MISSING]->(Instance), a type of edge that no type and no analysis states.",
                "analysis:wrong: It reads Vpc.missspelt, which no type and no analysis states.",
                "analysis:wrong: It reads the label Unknown, which no type states.",
                "analysis:wrong: It reads what it states itself, so that it would keep facts that nothing supports any more.",
                "analysis:wrong: It states facts about Legacy, which is no primary label of a type.",
            ],
            mistakes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "exposing opening")]
    [InlineData("open*", "opening")]
    [InlineData("analysis:opening, exposing", "exposing opening")]
    [InlineData("ANALYSIS:EXPOSING", "exposing")]
    public void Analyses_are_selected_by_name_with_or_without_the_prefix(string patterns, string expected) =>
        Assert.Equal(expected.Split(' '), AnalysisSelector.Select(Catalog(ScriptedAnalysis.Opening(), ScriptedAnalysis.Exposing()), [patterns]).Select(analysis => analysis.Name).Order());

    [Fact]
    public void An_unknown_name_is_an_error_with_the_nearest()
    {
        var exception = Assert.Throws<UnknownResourceException>(() => AnalysisSelector.Select(Catalog(ScriptedAnalysis.Opening()), ["opning"]));

        Assert.Equal("There is no analysis 'opning'. Did you mean 'opening'?", exception.Message);
    }

    private static AnalysisCatalog Catalog(params Analysis[] analyses) => new(TestLedger.SmallModel, analyses);
}
