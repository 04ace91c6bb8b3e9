using System.Text.RegularExpressions;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tests.Analyses;

/// <summary>What holds for all analyses.</summary>
public class DefinitionTests
{
    private static readonly AnalysisCatalog Catalog = AwsAnalyses.Catalog;

    // The labels of each edge that a resource type or an analysis states, with the additional labels of each end.
    private static readonly HashSet<(string, string, string)> Stated =
    [
        .. AwsResourceTypes.Catalog.Types.Concat(AwsResourceTypes.Catalog.Always).SelectMany(Edges)
            .Concat(Catalog.Analyses.SelectMany(analysis => analysis.StatedEdges).Select(edge => (edge.From, edge.Type, edge.To)))
            .SelectMany(edge => from start in Names(edge.Item1) from end in Names(edge.Item3) select (start, edge.Item2, end)),
    ];

    public static TheoryData<string> Names() => [.. Catalog.Analyses.Select(analysis => analysis.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_edge_that_an_analysis_reads_is_stated(string name)
    {
        var missing = Catalog.Analyses.Single(analysis => analysis.Name == name).ReadEdges.Where(read => !Stated.Contains((read.From, read.Type, read.To)));
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_a_name_and_a_sentence(string name)
    {
        var analysis = Catalog.Analyses.Single(one => one.Name == name);
        Assert.Matches(new Regex("^[a-z][a-z0-9_]+$"), name);
        Assert.Matches(new Regex(@"^[A-Z].+\.$"), analysis.Description);
    }

    private static IEnumerable<string> Names(string label) => Catalog.Labels.PrimariesOf(label).SelectMany(LabelsOf).Append(label).Distinct();

    private static IEnumerable<string> LabelsOf(string primary) => (Catalog.Model.ExtraLabels.TryGetValue(primary, out var extra) ? extra : []).Append(primary);

    private static IEnumerable<(string, string, string)> Edges(ResourceType type) =>
        type.Nodes.SelectMany(node => node.Edges.SelectMany(edge => Edges(edge, node.Label.Name))).Concat(type.Edges.SelectMany(edge => Edges(edge, "")));

    private static IEnumerable<(string, string, string)> Edges(EdgeDefinition edge, string own) =>
        from start in Ends(edge.Start, edge.StartChoice, own)
        from end in Ends(edge.End, edge.EndChoice, own)
        select (start, edge.Type, end);

    private static IEnumerable<string> Ends(EdgeEnd? end, EndChoice? choice, string own) => choice is null ? [end?.Label ?? own] : choice.Ends.Select(one => one.Label);
}
