using System.Management.Automation;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Permission edges by Cartography's rules and by a user's own, against the sample estate.</summary>
public sealed class PermissionCmdletTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Sync = "Invoke-CartographySync -Profile accountname1 -Resource iam, s3, sqs, permission_relationships";
    private const string Readers = "Get-CartographyEdge CAN_READ";

    private readonly string _ledger = aws.NewLedger();
    private readonly string _rules = Path.Combine(Directory.CreateTempSubdirectory("rules-").FullName, "rules.yaml");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_rules)!, recursive: true);

    [Fact]
    public void A_sync_draws_the_edges_and_says_what_becomes_of_requests()
    {
        var results = Run(Sync).ThrowOnError().Output;

        Assert.Contains("permission_relationships Complete", results.Select(result => Text(result, "ResourceType", "Status")));
        var edges = Run(Readers).ThrowOnError().Output;
        Assert.Contains("AWSRole arn:aws:iam::111122223333:role/batch AWSS3Bucket harbourline-shipment-documents", edges.Select(edge => Text(edge, "FromLabel", "FromId", "ToLabel", "ToId")));
        Assert.All(edges.Where(edge => Text(edge, "FromLabel") != "AWSGroup"), edge => Assert.Matches("^(Allowed|Denied|Depends)$", Text(edge, "effective")));
    }

    [Fact]
    public void The_policies_of_the_organization_count_once_it_is_read()
    {
        const string writers = "Get-CartographyEdge CAN_WRITE | Where-Object { $_.ToId -eq 'harbourline-shipment-documents' -and $_.FromLabel -eq 'AWSRole' }";
        Run(Sync).ThrowOnError();
        Assert.Equal(
            ["batch Allowed", "quote-service Allowed", "web-server Allowed"], Run(writers).ThrowOnError().Output.Select(edge => Role(edge) + " " + Text(edge, "effective")).Order(StringComparer.Ordinal));

        Run("Invoke-CartographySync -Profile accountname1, accountname2 -Resource organizations, permission_relationships").ThrowOnError();

        var edges = Run(writers).ThrowOnError().Output;
        Assert.Equal(["batch Denied", "quote-service Allowed", "web-server Denied"], edges.Select(edge => Role(edge) + " " + Text(edge, "effective")).Order(StringComparer.Ordinal));
        Assert.Equal(
            "Denied by statement KeepDocuments of keep-documents (service control policy).", Text(edges.Single(edge => Role(edge) == "batch"), "because"));

        static string Role(PSObject edge) => Text(edge, "FromId").Split('/')[^1];
    }

    [Fact]
    public void All_edges_of_a_type_have_the_same_columns()
    {
        Run(Sync).ThrowOnError();
        Assert.Equal(["Type, FromLabel, FromId, ToLabel, ToId, because, condition_keys, conditions, effective, has_condition, firstseen, lastupdated"], Columns("CAN_READ"));

        File.WriteAllText(_rules, "- target_label: AWSSQSQueue\n  permissions: ['sqs:SendMessage']\n  relationship_name: CAN_SEND\n");
        Run($"Update-CartographyAnalysis permission_relationships -PermissionRelationshipFile '{_rules}'").ThrowOnError();
        Assert.Single(Columns("CAN_SEND"));

        IEnumerable<string> Columns(string type) => Run($"Get-CartographyEdge {type}").ThrowOnError().Output.Select(edge => string.Join(", ", edge.Properties.Select(property => property.Name))).Distinct();
    }

    [Fact]
    public void A_second_sync_writes_none_of_them_again()
    {
        Run(Sync).ThrowOnError();
        Run(Sync).ThrowOnError();

        Assert.Empty(Run("Get-CartographyChange").Output);
    }

    [Fact]
    public void They_are_left_out_on_request()
    {
        Assert.DoesNotContain("permission_relationships", Run(Sync + " -Exclude permission_relationships").ThrowOnError().Output.Select(result => Text(result, "ResourceType")));
        Assert.Empty(Run(Readers).Output);
    }

    [Fact]
    public void A_users_rules_take_the_place_of_Cartographys()
    {
        Run(Sync).ThrowOnError();
        File.WriteAllText(_rules, "- target_label: AWSSQSQueue\n  permissions: ['sqs:SendMessage']\n  relationship_name: CAN_SEND\n");

        Run($"Update-CartographyAnalysis permission_relationships -PermissionRelationshipFile '{_rules}'").ThrowOnError();
        Assert.NotEmpty(Run("Get-CartographyEdge CAN_SEND").ThrowOnError().Output);
        Assert.Empty(Run(Readers).ThrowOnError().Output);

        Run("Update-CartographyAnalysis permission_relationships").ThrowOnError();
        Assert.Equal("UnknownEdgeType,CartographyPS.Cmdlets.GetCartographyEdge", Assert.Single(Run("Get-CartographyEdge CAN_SEND").Errors).FullyQualifiedErrorId);
        Assert.NotEmpty(Run(Readers).ThrowOnError().Output);
    }

    [Theory]
    [InlineData("Update-CartographyAnalysis")]
    [InlineData(Sync)]
    public void A_bad_file_is_an_error_before_anything_changes(string command)
    {
        Run(Sync).ThrowOnError();
        string before = Edges();
        File.WriteAllText(_rules, "- target_label: AWSS3Bucket\n  permission: ['s3:GetObject']\n  relationship_name: CAN_READ\n");

        var result = Run($"{command} -PermissionRelationshipFile '{_rules}'");

        var error = result.Terminating ?? Assert.Single(result.Errors);

        Assert.StartsWith("InvalidPermissionRules,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith($"{_rules}(2): A rule has no member 'permission'.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Edges());
        Assert.Single(Run("Get-CartographySync").Output);
    }

    private string Edges() => string.Join("\n", Run(Readers).Output.Select(edge => Text(edge, "FromId", "ToId")).Order(StringComparer.Ordinal));

    private SessionResult Run(string script) => aws.Run(_ledger, script);

    private static string Text(PSObject item, params string[] properties) => string.Join(' ', properties.Select(property => $"{item.Properties[property]?.Value}"));
}
