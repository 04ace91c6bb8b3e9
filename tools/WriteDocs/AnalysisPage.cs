using CartographyPS.Engine.Analyses;

namespace WriteDocs;

/// <summary>The pages of the analyses: what each reads and states, and a query for what it states.</summary>
internal static class AnalysisPage
{
    /// <summary>Returns the page of an analysis.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="catalog">All analyses.</param>
    public static string Of(Analysis analysis, AnalysisCatalog catalog)
    {
        var page = new Markdown();
        page.Title(Markdown.Code(analysis.Identifier), $"{analysis.Description} Derived from the graph after each sync when something that it reads has changed, without calls to AWS.");
        page.Block("powershell", $"Update-CartographyAnalysis {analysis.Name}");

        page.Heading("Reads");
        page.Table(["nodes", "properties"], analysis.ReadNodes.Select(read => new[] { Markdown.Code(read.Label), Markdown.Codes(read.Properties) }));
        page.Table(["edges"], analysis.ReadEdges.Select(read => new[] { Markdown.Code(read.ToString()) }));
        var before = catalog.Analyses.Where(other => other != analysis && AnalysisOrder.IsReadBy(analysis, other, catalog.Labels)).ToList();
        if (before.Count > 0) page.Paragraph($"It runs after {string.Join(", ", before.Select(Link))}.");

        page.Heading("States");
        page.Table(["nodes", "properties"], analysis.StatedNodes.Select(stated => new[] { Markdown.Code(stated.Label), Markdown.Codes(stated.Properties) }));
        page.Table(["edges", "properties"], analysis.StatedEdges.Select(stated => new[] { Markdown.Code(stated.ToString()), Markdown.Codes(stated.Properties) }));

        page.Heading("A query");
        var query = AnalysisQuery.Of(analysis);
        page.Block("sql", query.Sql);
        page.Block("cypher", query.Cypher);
        return page.ToString();
    }

    /// <summary>Returns the page that lists the analyses.</summary>
    public static string Index(AnalysisCatalog catalog)
    {
        var page = new Markdown();
        page.Title(
            "Analyses",
            "What is derived from the graph, in the order in which the analyses run. A sync runs them after its reading (`-SkipAnalysis` leaves them out); "
                + "`Update-CartographyAnalysis` runs them alone. [The ledger](../ledger.md) says what holds for all.");
        page.Table(["analysis", "what"], catalog.Analyses.Select(analysis => new[] { Link(analysis), analysis.Description }));
        return page.ToString();
    }

    private static string Link(Analysis analysis) => $"[`{analysis.Name}`]({analysis.Name}.md)";
}
