using System.Management.Automation;
using System.Text.Json;
using CartographyPS.PowerShellHost;
using CartographyPS.Resources;
using SimulatedAws;

namespace CartographyPS.Tests.Cmdlets;

public sealed class InvokeCartographySyncTests(SampleAws aws) : IClassFixture<SampleAws>
{
    private static readonly string[] Columns =
    [
        "Account", "AccountName", "Region", "ResourceType", "Status", "Nodes", "Edges", "NodesAdded", "NodesChanged", "NodesRemoved",
        "EdgesAdded", "EdgesChanged", "EdgesRemoved", "Calls", "Seconds", "Message", "Started", "Run",
    ];

    private readonly string _ledger = aws.NewLedger();

    [Fact]
    public void The_sentence_syncs_two_resource_types_of_two_accounts()
    {
        var results = Run("Invoke-CartographySync -Profile accountname1, accountname2 -Resource 'ec2:instance,s3'").ThrowOnError().Output;

        Assert.Equal(
            [
                "111122223333 accountname1 eu-central-1 ec2:instance Complete", "111122223333 accountname1 global account Complete",
                "111122223333 accountname1 global s3 Complete", "111122223333 accountname1 us-east-1 ec2:instance Complete",
                "444455556666 accountname2 eu-central-1 ec2:instance Complete", "444455556666 accountname2 global account Complete",
                "444455556666 accountname2 global s3 Complete", "444455556666 accountname2 us-east-1 ec2:instance Complete",
            ],
            results.Where(result => Text(result, "Account").Length > 0).Select(result => Text(result, "Account", "AccountName", "Region", "ResourceType", "Status")).Order(StringComparer.Ordinal));
        Assert.Contains("AWSEC2Instance i-0a1b2c3d4e5f60001", Run("Get-CartographyNode EC2Instance").Output.Select(node => Text(node, "Label", "id")));
        Assert.Contains("AWSS3Bucket harbourline-central-logs", Run("Get-CartographyNode S3Bucket").Output.Select(node => Text(node, "Label", "id")));
        Assert.Equal("1 Complete", Text(Assert.Single(Run("Get-CartographySync").Output), "Run", "Status"));
    }

    [Fact]
    public void Results_are_typed_and_make_a_good_sheet()
    {
        var results = Run("Invoke-CartographySync -Profile accountname1 -Resource sqs, kms").ThrowOnError().Output;

        Assert.All(results, result =>
        {
            Assert.Equal("CartographyPS.SyncResult", result.TypeNames[0]);
            Assert.Equal(Columns, result.Properties.Select(property => property.Name));
            Assert.All(result.Properties, property => Assert.True(Plain(property.Value) is null or string or int or long or double or DateTime, property.Name));
            Assert.InRange((DateTime)Plain(result.Properties["Started"].Value)!, DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow);
        });
        Assert.Single(results.Select(result => result.Properties["Run"].Value).Distinct());
        Assert.Equal(4, results.Count(result => (int)result.Properties["Calls"].Value > 0));
    }

    [Fact]
    public void Only_what_was_asked_for_is_called()
    {
        aws.Server.Statistics.Reset();

        Run("Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1").ThrowOnError();

        Assert.Equal(
            ["ec2.DescribeRegions", "sqs.GetQueueAttributes", "sqs.ListQueues", "sts.AssumeRole", "sts.GetCallerIdentity"],
            aws.Server.Statistics.Requests.Keys);
        Assert.All(aws.Server.Log.Entries, request => Assert.Equal("Valid", request.Verify.ToString()));
        Assert.All(aws.Server.Log.Entries.TakeLast(4), request => Assert.StartsWith("CartographyPS/", request.UserAgent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unchanged_second_run_writes_nothing()
    {
        var first = Run("Invoke-CartographySync -Profile accountname*").ThrowOnError().Output;
        var second = Run("Invoke-CartographySync -Profile accountname*").ThrowOnError().Output;

        Assert.Equal(first.Sum(result => (int)result.Properties["NodesAdded"].Value), Run("Get-CartographyNode").Output.Count);
        string[] changes = ["NodesAdded", "NodesChanged", "NodesRemoved", "EdgesAdded", "EdgesChanged", "EdgesRemoved"];
        Assert.All(second, result => Assert.Equal("0 0 0 0 0 0", Text(result, changes)));
        Assert.Equal(Keys(first, "Nodes"), Keys(second, "Nodes"));
        Assert.Empty(Run("Get-CartographyChange -Run 2").Output);
        Assert.Equal("0", Run("Invoke-CartographyQuery 'SELECT sum(rows_written) AS n FROM ledger_run_scope WHERE run = 2'").Output[0].Properties["n"].Value.ToString());
    }

    [Fact]
    public void The_first_run_has_all_edges()
    {
        Run("Invoke-CartographySync -Profile accountname*").ThrowOnError();
        var first = Edges();
        Run("Invoke-CartographySync -Profile accountname*").ThrowOnError();

        Assert.Equal(Edges(), first);
        Assert.Contains(first, edge => edge.StartsWith("ENCRYPTED_BY AWSS3Bucket ", StringComparison.Ordinal));
        Assert.Contains(first, edge => edge.StartsWith("MEMBER_OF_EC2_SECURITY_GROUP AWSEC2Instance ", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIf_shows_the_plan_and_touches_nothing()
    {
        aws.Server.Statistics.Reset();
        string shown = aws.Shown;

        var result = Run("Invoke-CartographySync -Profile accountname1 -Resource s3, sqs -LogPath ($args[0]) -WhatIf", aws.File("whatif.jsonl")).ThrowOnError();

        Assert.Empty(result.Output);
        Assert.False(File.Exists(_ledger));
        Assert.False(File.Exists(aws.File("whatif.jsonl")));
        Assert.Equal(["ec2.DescribeRegions", "sts.AssumeRole", "sts.GetCallerIdentity"], aws.Server.Statistics.Requests.Keys);
        string plan = aws.Shown[shown.Length..];
        Assert.Contains("sqs of accountname1 (111122223333) in eu-central-1, us-east-1", plan, StringComparison.Ordinal);
        Assert.Contains("s3.ListBuckets", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_are_piped_in()
    {
        var results = Run("Get-CartographyProfile accountname* | Invoke-CartographySync sns -SkipAnalysis").ThrowOnError().Output;

        Assert.Equal(["111122223333", "444455556666"], results.Select(result => Text(result, "Account")).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_pipe_names_no_account()
    {
        Assert.Empty(Run("Get-CartographyProfile none-* | Invoke-CartographySync sns").ThrowOnError().Output);
        Assert.False(File.Exists(_ledger));
    }

    [Theory]
    [InlineData("ec2:vpc*", "", "ec2:vpc ec2:vpc_endpoint ec2:vpc_peering")]
    [InlineData("'ec2:vpc*, SQS'", "-Exclude *peering", "ec2:vpc ec2:vpc_endpoint sqs")]
    [InlineData("*", "-Exclude 'ec2:*,iam*', lambda*", null)]
    public void Wildcards_choose_and_exclude_resource_types(string include, string exclude, string? expected)
    {
        var results = Run($"Invoke-CartographySync -Profile accountname2 -Resource {include} {exclude} -Region eu-central-1 -SkipAnalysis").ThrowOnError().Output;

        expected ??= string.Join(' ', AwsResourceTypes.Catalog.Types.Select(type => type.Identifier).Where(name => !name.StartsWith("ec2:", StringComparison.Ordinal)
            && !name.StartsWith("iam", StringComparison.Ordinal) && !name.StartsWith("lambda", StringComparison.Ordinal)));
        Assert.Equal(expected, string.Join(' ', results.Select(result => Text(result, "ResourceType")).Where(name => name != "account").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("eu-*", "eu-central-1")]
    [InlineData("'us-east-1, eu-central-1'", "eu-central-1 us-east-1")]
    public void Regions_are_chosen(string regions, string expected)
    {
        var results = Run($"Invoke-CartographySync -Profile accountname1 -Resource sqs -Region {regions}").ThrowOnError().Output;

        Assert.Equal(expected, string.Join(' ', results.Select(result => Text(result, "Region")).Where(region => region != "global").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Keys_take_the_place_of_a_profile()
    {
        var results = Run(
            "param($Id, $Secret, $Url) Invoke-CartographySync -AccessKey $Id -SecretKey $Secret -EndpointUrl $Url -Resource sns -Region eu-central-1 -SkipAnalysis",
            SampleEstate.HubAccessKey, SampleEstate.HubSecretKey, aws.Server.Endpoint).ThrowOnError().Output;

        Assert.Equal(["444455556666 keys eu-central-1 sns Complete", "444455556666 keys global account Complete"],
            results.Select(result => Text(result, "Account", "AccountName", "Region", "ResourceType", "Status")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Verbose_tells_where_credentials_and_region_came_from()
    {
        var verbose = Run("Invoke-CartographySync -Profile accountname1 -Resource sqs -Verbose").ThrowOnError().Verbose;

        string account = Assert.Single(verbose, text => text.StartsWith("accountname1: account 111122223333", StringComparison.Ordinal));
        Assert.Contains("role arn:aws:iam::111122223333:role/cartography-read-only of profile accountname1", account, StringComparison.Ordinal);
        Assert.Contains("keys of profile hub", account, StringComparison.Ordinal);
        Assert.Contains("region eu-central-1 (profile accountname1)", account, StringComparison.Ordinal);
        Assert.Contains("reading eu-central-1, us-east-1", account, StringComparison.Ordinal);
        Assert.Contains(verbose, text => text.Contains("eu-central-1 sqs: Complete", StringComparison.Ordinal));
    }

    [Fact]
    public void The_log_has_a_line_of_JSON_for_each_event_and_no_secret()
    {
        string log = aws.File("sync.jsonl");
        var results = Run("Invoke-CartographySync -Profile accountname1, nobody -Resource sqs, s3 -LogPath ($args[0])", log).Output;

        string text = File.ReadAllText(log);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        string[] events = [.. lines.Select(line => line.GetProperty("event").GetString()!)];
        Assert.Equal("start", events[0]);
        Assert.Equal("end", events[^1]);
        Assert.Equal(results.Count, events.Count(name => name == "result"));
        Assert.Equal("ProfileNotFound", lines.Single(line => line.GetProperty("event").GetString() == "error").GetProperty("id").GetString());
        Assert.Equal("Partial", lines[^1].GetProperty("status").GetString());
        Assert.DoesNotContain("not/a/real/secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_goes_by_account_and_region()
    {
        var progress = Run("Invoke-CartographySync -Profile accountname1 -Resource sqs, sns").ThrowOnError().Progress;

        Assert.Contains(progress, record => record.Activity == "Reading AWS accounts" && record.RecordType == ProgressRecordType.Completed);
        Assert.Contains(progress, record => record.Activity == "accountname1 (111122223333)");
        Assert.Contains(progress, record => record.Activity == "us-east-1" && record.RecordType == ProgressRecordType.Completed);
        Assert.Equal("Connected to 0 of 1 accounts", progress[0].StatusDescription);
    }

    [Theory]
    [InlineData("Invoke-CartographySync -Profile nobody -Resource sqs")]
    [InlineData("Invoke-CartographySync -Profile accountname1 -Resource sqs -WhatIf")]
    public void Progress_ends_where_nothing_is_read(string script)
    {
        var progress = Run(script).Progress;

        Assert.Equal(ProgressRecordType.Processing, progress[0].RecordType);
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
    }

    [Theory]
    [InlineData("-Resource SQS -Region EU-Central-1")]
    [InlineData("-Resource 'Sqs' -Region 'eu-CENTRAL-*'")]
    public void Names_of_types_and_regions_have_no_case(string parameters) => Assert.Contains(
        "111122223333 eu-central-1 sqs Complete",
        Run("Invoke-CartographySync -Profile accountname1 " + parameters).ThrowOnError().Output.Select(result => Text(result, "Account", "Region", "ResourceType", "Status")));

    [Fact]
    public void Results_lead_to_the_changes_of_their_run()
    {
        var changes = Run("$results = Invoke-CartographySync -Profile accountname1 -Resource sqs; $results | Get-CartographyChange").ThrowOnError().Output;

        Assert.Equal(Run("Get-CartographyNode").Output.Count + Run("Get-CartographyEdge").Output.Count, changes.Count);
    }

    [Fact]
    public void The_graph_is_exported()
    {
        Run("Invoke-CartographySync -Profile accountname1 -Resource s3, kms").ThrowOnError();

        string file = Run("Export-CartographyGraph ($args[0]) | ForEach-Object FullName", aws.File("graph.jsonl")).ThrowOnError().Output[0].ToString();

        int nodes = File.ReadLines(file).Count(line => line.StartsWith("{\"kind\":\"node\"", StringComparison.Ordinal));
        Assert.Equal(Run("Get-CartographyNode").Output.Count, nodes);
    }

    private List<string> Edges() => [.. Run("Get-CartographyEdge").ThrowOnError().Output
        .Select(edge => Text(edge, "Type", "FromLabel", "FromId", "ToLabel", "ToId")).Order(StringComparer.Ordinal)];

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static List<string> Keys(IEnumerable<PSObject> results, string value) =>
        [.. results.Select(result => Text(result, "Account", "Region", "ResourceType", value)).Order(StringComparer.Ordinal)];

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name].Value));

    private SessionResult Run(string script, params object?[] arguments) => aws.Run(_ledger, script, arguments);
}
