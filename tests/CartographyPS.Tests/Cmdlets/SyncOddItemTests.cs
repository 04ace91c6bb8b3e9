using System.Management.Automation;
using System.Text.Json;
using CartographyPS.PowerShellHost;
using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Items that AWS describes oddly, or that go while a run reads: they cost nobody else anything, and nothing wrong is said of them.</summary>
public sealed class SyncOddItemTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Queues = "Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1";
    private const string Buckets = "Invoke-CartographySync -Profile accountname1 -Resource s3";

    private readonly string _ledger = aws.NewLedger();

    public void Dispose()
    {
        aws.Server.Faults.Clear();
        aws.Server.RestoreAnswers();
    }

    [Fact]
    public void A_queue_whose_redrive_policy_is_no_JSON_keeps_what_was_known_of_it()
    {
        HaveQueues(("a", """{"deadLetterTargetArn":"arn:aws:sqs:eu-central-1:111122223333:b","maxReceiveCount":5}""", "30"), ("b", null, "30"));
        Run(Queues).ThrowOnError();
        HaveQueues(("a", "no JSON", "60"), ("b", null, "60"), ("c", "no JSON", "60"));

        var result = Run(Queues).ThrowOnError();

        Assert.Contains("AWSSQSQueue.redrive_policy_max_receive_count", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal("Partial", Text(Assert.Single(result.Output, scope => Text(scope, "ResourceType") == "sqs"), "Status"));
        Assert.Equal(["a 60 5", "b 60 ", "c 60 "], Run("Get-CartographyNode AWSSQSQueue").Output
            .Select(queue => $"{Text(queue, "name")} {Text(queue, "visibility_timeout")} {Text(queue, "redrive_policy_max_receive_count")}").Order(StringComparer.Ordinal));
        Assert.Single(Run("Get-CartographyEdge HAS_DEADLETTER_QUEUE").Output);
    }

    [Fact]
    public void A_bucket_that_goes_in_the_midst_of_a_run_is_not_called_unencrypted_or_private()
    {
        foreach (string operation in new[] { "GetBucketEncryption", "GetBucketPolicy" })
            aws.Server.Faults.Add(new FaultRule { Service = "s3", Operation = operation, Kind = FaultKind.Error, Code = "NoSuchBucket", Status = 404 });

        var result = Run(Buckets).ThrowOnError();

        Assert.Equal("Complete", Text(Assert.Single(result.Output, scope => Text(scope, "ResourceType") == "s3"), "Status"));
        var buckets = Run("Get-CartographyNode AWSS3Bucket").Output;
        Assert.NotEmpty(buckets);
        Assert.All(buckets, bucket => Assert.Equal(" ", $"{Text(bucket, "default_encryption")} {Text(bucket, "encryption_algorithm")}"));
        // An access control list that was read before may open it.
        Assert.All(buckets, bucket => Assert.NotEqual("False", Text(bucket, "anonymous_access")));
    }

    private void HaveQueues(params (string Name, string? Redrive, string Timeout)[] queues)
    {
        Answer("ListQueues", new[] { new { @return = new { QueueUrls = queues.Select(queue => Url(queue.Name)) } } });
        Answer("GetQueueAttributes", queues.Select(queue => new
        {
            when = new { QueueUrl = Url(queue.Name) },
            @return = new { Attributes = Attributes(queue.Name, queue.Redrive, queue.Timeout) },
        }));
    }

    private static Dictionary<string, string> Attributes(string name, string? redrive, string timeout)
    {
        var attributes = new Dictionary<string, string>
        {
            ["QueueArn"] = $"arn:aws:sqs:eu-central-1:{SampleEstate.ProductionAccount}:{name}",
            ["VisibilityTimeout"] = timeout,
        };
        if (redrive is not null) attributes["RedrivePolicy"] = redrive;
        return attributes;
    }

    private void Answer<T>(string operation, T answers) =>
        aws.Server.OverrideAnswers(SampleEstate.ProductionAccount, "eu-central-1", "sqs", operation, JsonSerializer.Serialize(answers));

    private static string Url(string name) => $"https://sqs.eu-central-1.amazonaws.com/{SampleEstate.ProductionAccount}/{name}";

    private static string Text(PSObject value, string property) => value.Properties[property]?.Value?.ToString() ?? string.Empty;

    private SessionResult Run(string script) => aws.Run(_ledger, script);
}
