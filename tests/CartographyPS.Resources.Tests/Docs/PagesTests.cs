using System.Text.RegularExpressions;
using WriteDocs;

namespace CartographyPS.Resources.Tests.Docs;

public class PagesTests
{
    private static readonly Dictionary<string, string> All =
        Pages.All(Path.Combine(AppContext.BaseDirectory, "docs")).ToDictionary(page => page.Name, page => page.Text);

    [Fact]
    public void Every_type_has_a_page_with_all_its_calls_and_properties()
    {
        foreach (var type in AwsResourceTypes.Catalog.Types)
        {
            string page = All[$"resources/{type.Identifier.Replace(':', '_')}.md"];

            Assert.All(type.AllCalls, call => Assert.Contains($"`{call.Operation}`", page, StringComparison.Ordinal));
            Assert.All(type.Nodes.SelectMany(node => node.Properties), property => Assert.Contains($"| `{property.Name}` |", page, StringComparison.Ordinal));
            Assert.All(type.Nodes, node => Assert.Contains($"### {node.Label.Name}\n", page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_link_leads_to_a_page()
    {
        foreach (Match link in Regex.Matches(All["README.md"], @"\]\((?<page>[^)]+)\)")) Assert.Contains(link.Groups["page"].Value, All.Keys);
    }

    [Fact]
    public void Functions_have_names_that_people_can_read() =>
        Assert.All(All.Values, page => Assert.DoesNotContain("b__", page, StringComparison.Ordinal));
}
