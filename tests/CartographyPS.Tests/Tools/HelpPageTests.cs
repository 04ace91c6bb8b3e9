using System.Management.Automation;
using WriteHelp;

namespace CartographyPS.Tests.Tools;

public sealed class HelpPageTests : IDisposable
{
    private const string Page =
        """
        # Get-Thing
        Gets `things`.

        ## Description
        One line
        that goes on.

        - a point

        ## Parameters

        ### -Name
        The name.

        Default: all things.

        ## Examples

        ### All
        ```powershell
        Get-Thing
        # a comment, no heading
        ```
        Gets all.
        """;

    private static readonly CmdletInformation Cmdlet = new(
        "Get",
        "Thing",
        [
            new ParameterInformation("Name", typeof(string[]), ["N"], true, [new ParameterAttribute { Position = 0, ValueFromPipeline = true }], null),
            new ParameterInformation("Force", typeof(SwitchParameter), [], false, [new ParameterAttribute()], "False"),
        ],
        [ParameterAttribute.AllParameterSets],
        ["String"]);

    private readonly TemporaryDirectory _directory = new();

    public HelpPageTests() => _directory.Write("_Parameters.md", "# Common\n\n## Parameters\n\n### -Force\nDoes it anyway.\n");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_page_is_read_in_its_parts()
    {
        _directory.Write("Get-Thing.md", Page);

        var page = HelpPage.ReadAll(_directory.Path, [Cmdlet])["Get-Thing"];

        Assert.Equal("Gets things.", page.Synopsis);
        Assert.Equal(["One line that goes on.", "- a point"], page.Description);
        Assert.Equal(["The name."], page.Parameters["Name"].Text);
        Assert.Equal("all things", page.Parameters["Name"].Default);
        Assert.Equal(["Does it anyway."], page.Parameters["Force"].Text);
        Assert.Equal("False", page.Parameters["Force"].Default);
        var example = Assert.Single(page.Examples);
        Assert.Equal(("All", "Get-Thing\n# a comment, no heading", "Gets all."), (example.Title, example.Code, example.Remarks[0]));
    }

    [Theory]
    [InlineData("# Get-Thing", "# Get-Thong", "heading")]
    [InlineData("### -Name\nThe name.", "", "-Name is not described")]
    [InlineData("Default: all things.", "", "the default of -Name is not described")]
    [InlineData("### -Name", "### -Title", "-Name is not described")]
    [InlineData("### -Name", "### -Other\nWhat there is not.\n\n### -Name", "no parameter -Other")]
    [InlineData("```powershell\nGet-Thing\n# a comment, no heading\n```", "", "no code")]
    [InlineData("## Examples", "## Samples", "no example")]
    [InlineData("## Description", "## Remarks", "no Description")]
    public void A_fault_is_named(string old, string replacement, string fault)
    {
        _directory.Write("Get-Thing.md", Page.ReplaceLineEndings("\n").Replace(old, replacement, StringComparison.Ordinal));

        var error = Assert.Throws<InvalidDataException>(() => HelpPage.ReadAll(_directory.Path, [Cmdlet]));

        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(_directory.File("Get-Thing.md"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cmdlet_without_a_page_and_a_page_without_a_cmdlet_are_faults()
    {
        Assert.Contains("no page", Assert.Throws<InvalidDataException>(() => HelpPage.ReadAll(_directory.Path, [Cmdlet])).Message, StringComparison.Ordinal);
        _directory.Write("Get-Thing.md", Page);
        _directory.Write("Get-Other.md", Page);
        Assert.Contains("no such cmdlet", Assert.Throws<InvalidDataException>(() => HelpPage.ReadAll(_directory.Path, [Cmdlet])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_tells_how_a_parameter_is_bound()
    {
        _directory.Write("Get-Thing.md", Page);

        var maml = MamlWriter.Write([Cmdlet], HelpPage.ReadAll(_directory.Path, [Cmdlet]), "https://pages.example");

        var parameter = maml.Descendants().First(element => element.Name.LocalName == "parameter");
        Assert.Equal(
            "required=false variableLength=true globbing=true pipelineInput=True (ByValue) position=0 aliases=N",
            string.Join(' ', parameter.Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}")));
        Assert.Equal("https://pages.example/Get-Thing.md", maml.Descendants().First(element => element.Name.LocalName == "uri" && element.Parent!.Name.LocalName == "navigationLink").Value);
        Assert.Equal("all things", parameter.Elements().Single(element => element.Name.LocalName == "defaultValue").Value);
    }
}
