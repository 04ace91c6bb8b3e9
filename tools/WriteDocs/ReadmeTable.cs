using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;

namespace WriteDocs;

/// <summary>The README's table of what is read, between two comments that mark its place.</summary>
internal static class ReadmeTable
{
    private const string Start = "<!-- resource types: written by tools/WriteDocs -->\n";
    private const string End = "<!-- end of resource types -->";

    /// <summary>Replaces the table.</summary>
    /// <param name="readme">The README.</param>
    /// <param name="catalog">The resource types.</param>
    /// <exception cref="FormatException">The README does not mark the table's place.</exception>
    public static string InsertInto(string readme, ResourceCatalog catalog)
    {
        int start = readme.IndexOf(Start, StringComparison.Ordinal);
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new FormatException($"The README has no place for the table of resource types: '{Start.Trim()}' and '{End}'.");
        return readme[..(start + Start.Length)] + Of(catalog) + "\n" + readme[end..];
    }

    private static string Of(ResourceCatalog catalog)
    {
        var table = new Markdown();
        table.Table(
            ["service", "resource types"],
            catalog.Types.GroupBy(ServiceOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new[] { group.Key, string.Join(", ", group.Select(Link).Distinct()) }));
        return table.ToString();
    }

    // ec2:load_balancer is EC2's to Cartography's users, whichever service answers.
    private static string ServiceOf(ResourceType type) => type.Identifier.Split(':')[0] is var prefix && type.Identifier.Contains(':', StringComparison.Ordinal)
        ? prefix
        : type.Calls.Count > 0 ? type.Calls[0].Operation.Service : prefix;

    private static string Link(ResourceType type) => $"[`{type.Identifier}`](docs/{Pages.Folder}/{Pages.NameOf(type)})";
}
