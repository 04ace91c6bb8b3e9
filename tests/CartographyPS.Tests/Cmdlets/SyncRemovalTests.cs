using System.Management.Automation;
using System.Text.Json;
using CartographyPS.PowerShellHost;
using SimulatedAws;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Syncs that would remove much, and names that are hard to carry.</summary>
public sealed class SyncRemovalTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Sync = "Invoke-CartographySync -Profile accountname1 -Resource ec2:keypair -Region eu-central-1";

    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.RestoreAnswers();

    [Fact]
    public void A_removal_of_more_than_half_is_held_until_it_is_accepted()
    {
        HavePairs(Enumerable.Range(1, 60).Select(i => $"pair-{i}"));
        Run(Sync).ThrowOnError();
        HavePairs(Enumerable.Range(1, 10).Select(i => $"pair-{i}"));

        var held = Run(Sync);

        Assert.Equal("Held 60 0", Text(Pairs(held), "Status", "Nodes", "NodesRemoved"));
        var error = Assert.Single(held.Errors);
        Assert.StartsWith("ScopeHeld,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.LimitsExceeded, error.CategoryInfo.Category);
        Assert.Contains("50 of the 60 nodes", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-Force", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(60, Run("Get-CartographyNode AWSEC2KeyPair").Output.Count);

        Assert.Equal("Complete 10 50", Text(Pairs(Run(Sync + " -Force").ThrowOnError()), "Status", "Nodes", "NodesRemoved"));
        Assert.Equal(10, Run("Get-CartographyNode AWSEC2KeyPair").Output.Count);
    }

    [Fact]
    public void A_higher_share_accepts_it_too()
    {
        HavePairs(Enumerable.Range(1, 60).Select(i => $"pair-{i}"));
        Run(Sync).ThrowOnError();
        HavePairs(["pair-1"]);

        Assert.Equal("Held", Text(Pairs(Run(Sync + " -MaxRemovePercent 98")), "Status"));
        Assert.Equal("Complete", Text(Pairs(Run(Sync + " -MaxRemovePercent 99").ThrowOnError()), "Status"));
    }

    [Fact]
    public void With_0_percent_nothing_is_removed_and_what_is_new_waits_too()
    {
        HavePairs(["a", "b"]);
        Run(Sync + " -MaxRemovePercent 0").ThrowOnError();
        HavePairs(["b", "c"]);

        Assert.Equal("Held", Text(Pairs(Run(Sync + " -MaxRemovePercent 0")), "Status"));
        Assert.Equal("a b", Names());

        HavePairs(["a", "b", "c"]);
        Assert.Equal("Complete 1 0", Text(Pairs(Run(Sync + " -MaxRemovePercent 0").ThrowOnError()), "Status", "NodesAdded", "NodesRemoved"));
        Assert.Equal("a b c", Names());
    }

    [Theory]
    [InlineData("Größe 大小 🚀 \u202Eright to left")]
    [InlineData("tab\tquote\"apostrophe' back\\slash <&> {json} [list] $variable `tick %41")]
    [InlineData("line\nbreak\r\nand, comma; semicolon")]
    [InlineData("=HYPERLINK(\"http://127.0.0.1\")")]
    [InlineData(" spaces at the ends ")]
    [InlineData("'; DROP TABLE ledger_node; --")]
    public void Any_text_comes_through(string name)
    {
        HavePairs([name]);
        Run(Sync).ThrowOnError();

        Assert.Equal(name, Run("Get-CartographyNode AWSEC2KeyPair").Output[0].Properties["keyname"].Value);
        Assert.Single(Run("param($Name) Invoke-CartographyQuery 'SELECT id FROM AWSEC2KeyPair WHERE keyname = $name' -Parameter @{ name = $Name }", name).ThrowOnError().Output);
        Assert.Equal(name, Exported().GetProperty("keyname").GetString());
        Assert.Contains(name, Csv("AWSEC2KeyPair.csv"));
        Assert.Equal("0 0 0", Text(Pairs(Run(Sync).ThrowOnError()), "NodesAdded", "NodesChanged", "NodesRemoved"));
    }

    [Fact]
    public void A_very_long_name_comes_through()
    {
        string name = new string('ä', 100_000) + "end";

        HavePairs([name]);
        Run(Sync).ThrowOnError();

        Assert.Equal(name, Run("Get-CartographyNode AWSEC2KeyPair").Output[0].Properties["keyname"].Value);
        Assert.Equal(name, Exported().GetProperty("keyname").GetString());
        Assert.Contains(name, Csv("AWSEC2KeyPair.csv"));
    }

    private void HavePairs(IEnumerable<string> names) => aws.Server.OverrideAnswers(
        SampleEstate.ProductionAccount, "eu-central-1", "ec2", "DescribeKeyPairs",
        JsonSerializer.Serialize(new[] { new { @return = new { KeyPairs = names.Select((name, i) => new { KeyPairId = $"key-{i:x17}", KeyName = name, KeyFingerprint = "00:11" }) } } }));

    private string Names() => string.Join(' ', Run("Get-CartographyNode AWSEC2KeyPair | ForEach-Object keyname").Output.Order());

    private JsonElement Exported()
    {
        string file = aws.File(Guid.NewGuid().ToString("N") + ".jsonl");
        Run("Export-CartographyGraph ($args[0])", file).ThrowOnError();
        return File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)
            .Single(line => line.TryGetProperty("label", out var label) && label.GetString() == "AWSEC2KeyPair").GetProperty("properties");
    }

    private List<string> Csv(string name)
    {
        string folder = aws.File(Guid.NewGuid().ToString("N"));
        Run("Export-CartographyGraph ($args[0]) Csv", folder).ThrowOnError();
        return CsvText.Fields(File.ReadAllText(Path.Combine(folder, name)));
    }

    private static PSObject Pairs(SessionResult result) => Assert.Single(result.Output, scope => Text(scope, "ResourceType") == "ec2:keypair");

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name].Value));

    private SessionResult Run(string script, params object?[] arguments) => aws.Run(_ledger, script, arguments);
}
