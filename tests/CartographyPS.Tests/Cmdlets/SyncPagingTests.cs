using System.Text.Json;
using CartographyPS.PowerShellHost;
using SimulatedAws;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Lists that AWS cuts short, without a word, for who does not ask for pages.</summary>
public sealed class SyncPagingTests(SampleAws aws) : IClassFixture<SampleAws>, IDisposable
{
    private const string Sync = "Invoke-CartographySync -Profile accountname1 -Resource sqs -Region eu-central-1";

    private readonly string _ledger = aws.NewLedger();

    public void Dispose() => aws.Server.RestoreAnswers();

    [Fact]
    public void More_queues_than_SQS_lists_unasked_are_all_read_and_none_slides_out()
    {
        HaveQueues(Enumerable.Range(1, 1200));
        Run(Sync).ThrowOnError();
        Assert.Equal(1200, Queues());

        // Without pages, those that the new ones push out of the first thousand would be taken for deleted.
        HaveQueues(Enumerable.Range(-99, 1300));
        Run(Sync).ThrowOnError();

        Assert.Equal(1300, Queues());
        Assert.Empty(Run("Get-CartographyChange -Kind Removed").Output);
    }

    private int Queues() => Run("Get-CartographyNode AWSSQSQueue").ThrowOnError().Output.Count;

    private void HaveQueues(IEnumerable<int> numbers)
    {
        var names = numbers.Select(number => $"queue-{number}").ToList();
        Answer("ListQueues", new[] { new { @return = new { QueueUrls = names.Select(Url) } } });
        Answer("GetQueueAttributes", names.Select(name => new
        {
            when = new { QueueUrl = Url(name) },
            @return = new { Attributes = new { QueueArn = $"arn:aws:sqs:eu-central-1:{SampleEstate.ProductionAccount}:{name}" } },
        }));
    }

    private void Answer<T>(string operation, T answers) =>
        aws.Server.OverrideAnswers(SampleEstate.ProductionAccount, "eu-central-1", "sqs", operation, JsonSerializer.Serialize(answers));

    private static string Url(string name) => $"https://sqs.eu-central-1.amazonaws.com/{SampleEstate.ProductionAccount}/{name}";

    private SessionResult Run(string script) => aws.Run(_ledger, script);
}
