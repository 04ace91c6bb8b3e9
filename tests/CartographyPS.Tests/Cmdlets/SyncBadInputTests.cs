using System.Management.Automation;
using CartographyPS.Engine.Ledger;
using CartographyPS.PowerShellHost;
using CartographyPS.Resources;
using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Mistakes of users and faults of their machines: one clear error each, with an id, a category and a recommended action.</summary>
public sealed class SyncBadInputTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.Faults.Clear();

    [Theory]
    [InlineData("ec2:instnce", "'ec2:instance'")]
    [InlineData("'s3, ec2'", "'ec2:*'")]
    [InlineData("instances", "'ec2:instance'")]
    [InlineData("sqs -Exclude snss", "'sns'")]
    [InlineData("'ecx:*'", "'ecx:*'")]
    public void An_unknown_resource_type(string resource, string named)
    {
        var error = Fails($"Invoke-CartographySync -Profile accountname1 -Resource {resource}", "UnknownResource", ErrorCategory.ObjectNotFound);

        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_ledger));
    }

    [Fact]
    public void Nothing_left_to_read() =>
        Fails("Invoke-CartographySync -Profile accountname1 -Resource sqs -Exclude s*", "NothingToRead", ErrorCategory.InvalidArgument);

    [Fact]
    public void An_unknown_profile()
    {
        var error = Fails("Invoke-CartographySync -Profile acountname1 -Resource sqs", "ProfileNotFound", ErrorCategory.ObjectNotFound);

        Assert.Contains("Nearest: accountname1", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(aws.Config, error.ToString(), StringComparison.Ordinal);
        Assert.Equal("acountname1", error.TargetObject);
    }

    [Theory]
    [InlineData("eu-centrl-1", "Nearest: eu-central-1")]
    [InlineData("ap-east-1", "no enabled region 'ap-east-1'")]
    [InlineData("'eu-central-1, af-*'", "'af-*'")]
    public void A_bad_region(string region, string named)
    {
        var error = Fails($"Invoke-CartographySync -Profile accountname1 -Resource sqs -Region {region}", "RegionNotFound", ErrorCategory.InvalidArgument);

        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_whose_region_is_no_name()
    {
        aws.Configure(SampleAws.Role("elsewhere", SampleEstate.ProductionAccount, SampleEstate.RoleName, aws.Server.Endpoint).Replace("eu-central-1", "Frankfurt", StringComparison.Ordinal));

        var error = Fails("Invoke-CartographySync -Profile elsewhere -Resource sqs", "ProfileNotValid", ErrorCategory.InvalidData);

        Assert.Contains("'Frankfurt' (profile elsewhere) is not a region name", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_cannot_be_assumed()
    {
        aws.Configure(SampleAws.Role("closed", SampleEstate.ProductionAccount, "administrators-only", aws.Server.Endpoint));

        var error = Fails("Invoke-CartographySync -Profile closed -Resource sqs", "CredentialsNotUsable", ErrorCategory.AuthenticationError);

        Assert.Contains("role/administrators-only cannot be assumed by profile closed", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("AccessDenied", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Test-CartographyProfile 'closed'", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void One_account_that_fails_does_not_stop_the_others()
    {
        var result = Run("Invoke-CartographySync -Profile nobody, accountname2 -Resource sns -SkipAnalysis");

        Assert.StartsWith("ProfileNotFound,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.All(result.Output, scope => Assert.Equal("444455556666 Complete", Text(scope, "Account", "Status")));
        Assert.Equal("Partial", Text(Run("Get-CartographySync").Output[0], "Status"));
    }

    [Fact]
    public void Keys_that_AWS_does_not_know()
    {
        aws.Configure($"[profile stranger]\naws_access_key_id = AKIAEXAMPLESTRANGER1\naws_secret_access_key = not/a/real/secret\nendpoint_url = {aws.Server.Endpoint}");

        Fails("Invoke-CartographySync -Profile stranger -Resource sqs", "CredentialsNotUsable", ErrorCategory.AuthenticationError);
    }

    [Fact]
    public void An_AWS_that_cannot_be_reached()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "sts", Operation = "GetCallerIdentity", Kind = FaultKind.Reset });

        var error = Fails("Invoke-CartographySync -Profile accountname1 -Resource sqs", "AccountNotReached", ErrorCategory.ConnectionError);

        Assert.Contains("127.0.0.1", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_that_may_not_be_listed_can_be_named()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "ec2", Operation = "DescribeRegions", Kind = FaultKind.Denied });

        var error = Fails("Invoke-CartographySync -Profile accountname1 -Resource sqs", "AccountDenied", ErrorCategory.PermissionDenied);

        Assert.Contains("ec2:DescribeRegions is denied", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("-Region", error.ToString(), StringComparison.Ordinal);
        Run("Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1").ThrowOnError();
    }

    [Fact]
    public void Sessions_that_end_and_cannot_be_renewed_end_their_account_with_one_error()
    {
        Run("Invoke-CartographySync -Profile accountname1, accountname2 -Resource sqs, kms, sns").ThrowOnError();
        int nodes = Run("Get-CartographyNode").Output.Count;
        aws.Server.Faults.Add(new FaultRule { Service = "sts", Operation = "GetCallerIdentity", Account = SampleEstate.ProductionAccount, After = 1, Kind = FaultKind.Error, Code = "InvalidClientTokenId", Status = 403 });
        foreach (string service in new[] { "sqs", "kms", "sns" })
            aws.Server.Faults.Add(new FaultRule { Service = service, Account = SampleEstate.ProductionAccount, Kind = FaultKind.Error, Code = "UnrecognizedClientException", Status = 400 });

        var result = Run("Invoke-CartographySync -Profile accountname1, accountname2 -Resource sqs, kms, sns");

        var error = Assert.Single(result.Errors);
        Assert.Equal(("CredentialsNotUsable,CartographyPS.Cmdlets.InvokeCartographySync", "accountname1"), (error.FullyQualifiedErrorId, error.TargetObject));
        Assert.All(result.Output, scope => Assert.Equal(
            Text(scope, "Account") == SampleEstate.ProductionAccount && Text(scope, "ResourceType") != "account" ? "Failed" : "Complete", Text(scope, "Status")));
        Assert.Equal(nodes, Run("Get-CartographyNode").Output.Count);
    }

    [Fact]
    public void A_resource_type_that_is_denied()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Kind = FaultKind.Denied });

        var result = Run("Invoke-CartographySync -Profile accountname1 -Resource sqs");

        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error =>
        {
            Assert.Equal(("ScopeDenied,CartographyPS.Cmdlets.InvokeCartographySync", ErrorCategory.PermissionDenied), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
            Assert.Contains("sqs.ListQueues: AccessDenied", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("(Get-CartographyResourceType sqs).IamActions", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        });
        Assert.Equal("Failed", Text(Run("Get-CartographySync").Output[0], "Status"));
        Assert.All(result.Output.Where(scope => Text(scope, "ResourceType") == "sqs"), scope => Assert.Equal("1", Text(scope, "Calls")));
    }

    [Fact]
    public void A_service_that_fails()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Region = "us-east-1", Kind = FaultKind.Http500 });

        var result = Run("Invoke-CartographySync -Profile accountname1 -Resource sqs");

        var error = Assert.Single(result.Errors);
        Assert.Equal(("ScopeFailed,CartographyPS.Cmdlets.InvokeCartographySync", ErrorCategory.ReadError), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Equal("111122223333/us-east-1/sqs", error.TargetObject);
        Assert.Contains("The earlier data is kept", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("Partial", Text(Run("Get-CartographySync").Output[0], "Status"));
    }

    [Fact]
    public void An_item_that_is_denied_is_named_in_a_warning()
    {
        aws.Server.Faults.Add(new FaultRule { Service = "sqs", Operation = "GetQueueAttributes", Kind = FaultKind.Denied, Times = 1 });

        var result = Run("Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1").ThrowOnError();

        Assert.Contains("sqs.GetQueueAttributes of https://sqs.eu-central-1.amazonaws.com/111122223333/", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal("Partial", Text(Assert.Single(result.Output, scope => Text(scope, "ResourceType") == "sqs"), "Status"));
    }

    [Fact]
    public void A_malformed_config_file()
    {
        string config = aws.File("malformed");
        File.WriteAllText(config, "[profile a]\nregion = eu-central-1\nnonsense\n");

        var error = Fails("Invoke-CartographySync -Profile a -ProfileLocation ($args[0])", "ConfigFileMalformed", ErrorCategory.InvalidData, config);

        Assert.Contains($"{config}, line 3: The line is neither", error.ToString(), StringComparison.Ordinal);
        Assert.Equal($"Correct line 3 of {config}.", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_config_file_that_is_missing() =>
        Fails("Invoke-CartographySync -Profile a -ProfileLocation ($args[0])", "ConfigFileNotUsable", ErrorCategory.OpenError, aws.File("missing"));

    [Fact]
    public void A_ledger_that_another_run_holds()
    {
        using var other = GraphLedger.Open(_ledger, AwsAnalyses.Catalog.Model);
        long run = other.BeginRun(new RunInfo("0.1.0", "another"));
        aws.Server.Statistics.Reset();

        var error = Fails("Invoke-CartographySync -Profile accountname1 -Resource sqs", "LedgerLocked", ErrorCategory.ResourceBusy);

        Assert.Contains($"{Environment.UserName} on {Environment.MachineName}, process {Environment.ProcessId}", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"run {run}", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, aws.Server.Statistics.Total);
    }

    [Fact]
    public void A_folder_that_cannot_be_written()
    {
        File.WriteAllText(aws.File("no-folder"), "text");

        Fails("Invoke-CartographySync -Profile accountname1 -Resource sqs -DatabasePath ($args[0])", "LedgerPathNotUsable", ErrorCategory.OpenError, Path.Combine(aws.File("no-folder"), "graph.db"));
    }

    [Fact]
    public void A_file_that_is_no_ledger()
    {
        string path = aws.File("letter.txt");
        File.WriteAllText(path, new string('x', 5000));

        Fails("Invoke-CartographySync -Profile accountname1 -Resource sqs -DatabasePath ($args[0])", "LedgerNotALedger", ErrorCategory.InvalidData, path);
        Assert.Equal(new string('x', 5000), File.ReadAllText(path));
    }

    [Fact]
    public void A_folder_in_place_of_a_ledger() =>
        Fails("Invoke-CartographySync -Profile accountname1 -Resource sqs -DatabasePath ($args[0])", "LedgerPathNotUsable", ErrorCategory.OpenError, Path.GetDirectoryName(aws.Config));

    [Fact]
    public void A_log_that_cannot_be_written()
    {
        File.WriteAllText(aws.File("no-log-folder"), "text");

        Fails("Invoke-CartographySync -Profile accountname1 -Resource sqs -LogPath ($args[0])", "LogNotWritable", ErrorCategory.WriteError, Path.Combine(aws.File("no-log-folder"), "sync.jsonl"));
        Assert.False(File.Exists(_ledger));
    }

    [Fact]
    public void Two_profiles_of_one_account_are_read_once()
    {
        aws.Configure(SampleAws.Role("accountname1-again", SampleEstate.ProductionAccount, SampleEstate.RoleName, aws.Server.Endpoint));

        var result = Run("Invoke-CartographySync -Profile accountname1, accountname1-again -Resource sns -SkipAnalysis").ThrowOnError();

        Assert.Contains("accountname1 and accountname1-again are both account 111122223333", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.All(result.Output, scope => Assert.Equal("accountname1", Text(scope, "AccountName")));
        Assert.Equal(3, result.Output.Count);
    }

    [Fact]
    public void A_profile_named_twice_is_read_once() =>
        Assert.Equal(3, Run("Invoke-CartographySync -Profile accountname1, 'accountname*' -Resource sns -Region eu-central-1 | Where-Object Account -eq 111122223333; 'end'").ThrowOnError().Output.Count);

    [Theory]
    [InlineData("-AccessKey AKIAEXAMPLE", "CredentialNotValid")]
    [InlineData("-AccessKey AKIAEXAMPLE -SecretKey secret -Profile accountname1", "CredentialNotValid")]
    [InlineData("-Credential 'text'", "CredentialNotValid")]
    public void Keys_that_are_not_whole_or_too_many(string parameters, string id) =>
        Fails($"Invoke-CartographySync {parameters} -Resource sqs", id, ErrorCategory.InvalidArgument);

    [Theory]
    [InlineData("-EndpointUrl 'nonsense'")]
    [InlineData("-EndpointUrl 'ftp://127.0.0.1'")]
    public void An_endpoint_that_is_no_URL(string parameter) =>
        Fails($"Invoke-CartographySync -Profile accountname1 -Resource sqs {parameter}", "ProfileNotValid", ErrorCategory.InvalidData);

    private ErrorRecord Fails(string script, string id, ErrorCategory category, params object?[] arguments)
    {
        var result = Run(script, arguments);

        Assert.Empty(result.Output);
        Assert.Null(result.Terminating);
        var error = Assert.Single(result.Errors);
        Assert.Equal($"{id},CartographyPS.Cmdlets.InvokeCartographySync", error.FullyQualifiedErrorId);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain("not/a/real/secret", error.ToString(), StringComparison.Ordinal);
        return error;
    }

    private static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name].Value));

    private SessionResult Run(string script, params object?[] arguments) => aws.Run(_ledger, script, arguments);
}
