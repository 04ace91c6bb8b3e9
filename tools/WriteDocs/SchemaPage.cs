using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Resources.Catalog;

namespace WriteDocs;

/// <summary>The page of the graph's schema: every label with its properties and the edges at it.</summary>
internal static class SchemaPage
{
    public static string Of(ResourceCatalog catalog, AnalysisCatalog analyses)
    {
        var types = catalog.Always.Concat(catalog.Types).ToList();
        var nodes = types.SelectMany(type => type.Nodes.Select(node => (Type: type, Node: node))).ToList();
        var edges = types.SelectMany(EdgeLine.Of).Select(edge => edge.Text)
            .Concat(analyses.Analyses.SelectMany(analysis => analysis.StatedEdges).Select(stated => stated.ToString())).Distinct().OrderBy(text => text, StringComparer.Ordinal).ToList();

        var page = new Markdown();
        page.Title(
            "The graph's schema",
            "Every label with what states it. Besides the properties below, nodes and edges carry `firstseen`, `lastupdated`, `_module_name` and `_module_version` "
                + "in exports and in Neo4j; in the ledger's views they have `firstseen` and `lastupdated`.");
        foreach (var label in nodes.GroupBy(node => node.Node.Label.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Heading(label.Key);
            var derived = analyses.Analyses.Where(analysis => analysis.StatedNodes.Any(stated => stated.Label == label.Key)).Select(analysis => analysis.Identifier);
            page.Paragraph("Stated by " + Markdown.Codes(label.Select(node => node.Type.Identifier).Concat(derived).Distinct().Order(StringComparer.Ordinal)) + ".");
            page.Paragraph("Properties: " + Markdown.Codes(analyses.Model.Labels[label.Key]) + ".");
            page.Table(["edge"], edges.Where(edge => edge.Contains($"({label.Key})", StringComparison.Ordinal)).Select(edge => new[] { Markdown.Code(edge) }));
        }
        return page.ToString();
    }
}
