using System.Globalization;
using System.Text;

namespace CartographyPS.Conformance.Cypher;

/// <summary>Writes the page that shows how many scenarios of each area pass, and why the others do not.</summary>
internal static class KitPage
{
    /// <summary>The file's name.</summary>
    public const string Name = "cypher-tck.md";

    /// <summary>Writes the page.</summary>
    public static string Write(KitResults results, KnownFailures known)
    {
        var page = new StringBuilder()
            .Append("# Cypher: the compatibility kit\n\n")
            .Append("`CartographyPS.Cypher` is run against openCypher's Technology Compatibility Kit: each scenario whose query only reads, with every\n")
            .Append("example of an outline. A test writes this page and holds it.\n\n")
            .Append("| area | scenarios | pass | % |\n| --- | ---: | ---: | ---: |\n");
        foreach (string area in results.Areas) AddRow(page, area, results.Of(area));
        AddRow(page, "**all**", results.All);
        page.Append("\n## What does not pass\n\n| scenario | reason |\n| --- | --- |\n");
        foreach (string entry in known.Entries.Order(StringComparer.Ordinal)) page.Append(CultureInfo.InvariantCulture, $"| {entry} | {known.ReasonOf(entry)} |\n");
        return page.ToString();
    }

    private static void AddRow(StringBuilder page, string area, IReadOnlyList<KitResult> results)
    {
        int passed = results.Count(result => result.Failure is null);
        page.Append(CultureInfo.InvariantCulture, $"| {area} | {results.Count} | {passed} | {100.0 * passed / results.Count:0.0} |\n");
    }
}
