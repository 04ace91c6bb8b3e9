using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Sync.Reading.Calls;

namespace CartographyPS.Engine.Tests.Sync.Reading.Calls;

public class BudgetedReaderTests
{
    private static readonly Operation Things = new("ec2", "DescribeThings");
    private readonly OpenScopeBudget _budget = new(capacity: 2_000);

    [Fact]
    public async Task All_pages_are_read_and_teach_the_size_of_such_pages()
    {
        string page = $$"""{"Things":[{{string.Join(",", Enumerable.Range(0, 100))}}],"Owner":"o"}""";
        Assert.Equal(3, await CountAsync(new ScriptedAws().Answer("DescribeThings()", page, page, page)));

        // Such a page takes most of the room, so the second waits for the first.
        await _budget.StartAsync(Things.ToString(), 0, CancellationToken.None);
        Assert.False(_budget.StartAsync(Things.ToString(), 0, CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task A_failed_page_is_no_longer_in_flight()
    {
        var aws = new ScriptedAws().FailAfter("DescribeThings()", "[]", Engine.Aws.Errors.AwsErrorKind.Transient, "Broken");
        await Assert.ThrowsAsync<Engine.Aws.Errors.AwsServiceException>(() => CountAsync(aws));

        _budget.Complete(Things.ToString(), 2_000);
        await _budget.StartAsync(Things.ToString(), 0, CancellationToken.None);
    }

    private async Task<int> CountAsync(ScriptedAws aws)
    {
        int pages = 0;
        var reader = new BudgetedReader(aws, _budget, priority: 0);
        await foreach (var page in reader.ReadAsync(Things, "r1", new Dictionary<string, object?>(), CancellationToken.None))
        {
            pages++;
            page.Dispose();
        }
        return pages;
    }
}
