using System.Text.RegularExpressions;
using WriteDocs;

namespace CartographyPS.Resources.Tests.Docs;

public class PagesTests
{
    private static readonly string Docs = RepositoryFolder.Of("docs");

    private static readonly Dictionary<string, string> All = Pages.All(Docs).ToDictionary(page => page.Name, page => page.Text);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_committed_page_says_what_the_definitions_say(string name)
    {
        string file = Path.Combine(Docs, name);

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == All[name],
            $"docs/{name} is not what the definitions say. Write the pages anew: dotnet run --project tools/WriteDocs");
    }

    [Theory]
    [InlineData(Pages.Folder)]
    [InlineData(Pages.Analyses)]
    public void No_page_is_left_of_what_is_no_more(string folder) => Assert.Equal(
        All.Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Docs, folder)).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_analysis_has_a_page_with_all_that_it_reads_and_states()
    {
        foreach (var analysis in AwsAnalyses.Catalog.Analyses)
        {
            string page = All[$"{Pages.Analyses}/{analysis.Name}.md"];

            Assert.All(analysis.ReadNodes.Concat(analysis.StatedNodes), nodes => Assert.Contains($"| `{nodes.Label}`", page, StringComparison.Ordinal));
            Assert.All(analysis.ReadNodes.Concat(analysis.StatedNodes).SelectMany(nodes => nodes.Properties), property => Assert.Contains($"`{property}`", page, StringComparison.Ordinal));
            Assert.All(analysis.ReadEdges.Concat(analysis.StatedEdges), edges => Assert.Contains($"`{edges}`", page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_type_has_a_page_with_all_its_calls_and_properties()
    {
        foreach (var type in AwsResourceTypes.Catalog.Types)
        {
            string page = All[$"{Pages.Folder}/{Pages.NameOf(type)}"];

            Assert.All(type.AllCalls, call => Assert.Contains($"`{call.Operation}`", page, StringComparison.Ordinal));
            Assert.All(type.Nodes.SelectMany(node => node.Properties), property => Assert.Matches($@"\| `{Regex.Escape(property.Name)}` +\|", page));
            Assert.All(type.Nodes, node => Assert.Contains($"### {node.Label.Name}\n", page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        foreach (var (name, text) in All)
        {
            foreach (Match link in Regex.Matches(text, @"\]\((?!https?:)(?<page>[^)]+)\)"))
                Assert.True(File.Exists(Path.Combine(Docs, Path.GetDirectoryName(name)!, link.Groups["page"].Value)), $"{name}: {link.Value}");
        }
    }

    [Fact]
    public void Functions_have_names_that_people_can_read() =>
        Assert.All(All.Values, page => Assert.DoesNotContain("b__", page, StringComparison.Ordinal));

    [Theory]
    [InlineData("route53", "AWSDNSRecord", true)]
    [InlineData("route53", "AWSDNSRecord\\.value", true)]
    [InlineData("route53", "AWS(DNSRecord|Vpc)\\.value", true)]
    [InlineData("route53", "AWSVpc\\.state", false)]
    [InlineData("route53", "AWSDNSRecord:-DNSRecord", true)]
    [InlineData("route53", "\\(AWSAccount\\)-\\[RESOURCE\\]->\\(AWSDNSRecord\\)", true)]
    [InlineData("route53", "\\(AWSDNSRecord\\)-\\[DNS_POINTS_TO\\]->\\(.*\\)\\.firstseen", true)]
    [InlineData("route53", "\\(AWSAccount\\)-\\[RESOURCE\\]->\\(AWSVpc\\)", false)]
    public void A_difference_stands_on_the_page_of_the_type_that_owns_the_label(string type, string subject, bool expected) => Assert.Equal(
        expected, new Difference(subject, null, [], "").Concerns(AwsResourceTypes.Catalog.Types.Single(one => one.Identifier == type)));
}
