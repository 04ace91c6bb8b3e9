using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Tests.Sync;

namespace CartographyPS.Engine.Tests.Flow;

public class OpenScopeBudgetTests
{
    private const string List = "ec2:DescribeInstances";
    private const string Detail = "iam:GetRole";

    private readonly OpenScopeBudget _budget = new(capacity: 5_000);

    [Fact]
    public async Task While_there_is_room_nothing_waits()
    {
        await LearnAsync(List, 2_000);
        await StartAsync(List);
        await StartAsync(List);
        Assert.False(StartAsync(List).IsCompleted);
    }

    [Fact]
    public async Task Small_pages_and_pages_of_unknown_size_never_wait()
    {
        await LearnAsync(List, 4_000);
        await LearnAsync(Detail, 3);
        await OpenAsync(10_000);
        _budget.CommitStarted();
        for (int i = 0; i < 100; i++)
        {
            await StartAsync(Detail);
            await StartAsync("iam:ListRoles");
        }
        Assert.False(StartAsync(List).IsCompleted);
    }

    [Fact]
    public async Task What_a_scope_holds_takes_room_until_it_is_closed()
    {
        await LearnAsync(List, 4_000);
        var scope = await OpenAsync(2_000);
        await StartAsync(List);
        var second = StartAsync(List);
        Complete(List);
        await second;
        var third = StartAsync(List);
        _budget.CommitStarted();
        Complete(List, null);
        Assert.False(third.IsCompleted);

        _budget.Close(scope);
        await third;
    }

    [Fact]
    public async Task Beyond_the_limit_a_page_waits_for_a_commit()
    {
        await LearnAsync(List, 4_000);
        await OpenAsync(10_000);
        _budget.CommitStarted();
        var page = StartAsync(List);
        Assert.False(page.IsCompleted);

        _budget.CommitEnded();
        await page;
    }

    [Fact]
    public async Task Beyond_the_limit_without_a_commit_pages_are_admitted_one_at_a_time_in_priority_order()
    {
        await LearnAsync(List, 4_000);
        await OpenAsync(10_000);
        await StartAsync(List);
        var late = StartAsync(List, priority: 2);
        var early = StartAsync(List, priority: 1);
        Assert.False(early.IsCompleted || late.IsCompleted);

        Complete(List);
        await early;
        Assert.False(late.IsCompleted);
        Complete(List);
        await late;
    }

    [Fact]
    public async Task A_cancelled_waiter_leaves_its_place_to_the_next()
    {
        await LearnAsync(List, 4_000);
        await OpenAsync(10_000);
        await StartAsync(List);
        using var stop = new CancellationTokenSource();
        var cancelled = _budget.StartAsync(List, 0, stop.Token);
        var next = StartAsync(List);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        Complete(List);
        await next;
    }

    [Fact]
    public async Task A_scope_that_cannot_be_opened_takes_no_room()
    {
        await LearnAsync("ec2:instance", 4_000);
        await Assert.ThrowsAsync<IOException>(() => _budget.OpenAsync<IScopeWriter>("ec2:instance", 0, () => throw new IOException(), CancellationToken.None));
        await OpenAsync(4_000);
    }

    private Task StartAsync(string kind, int priority = 0) => _budget.StartAsync(kind, priority, CancellationToken.None);

    private void Complete(string kind, int? contributions = 4_000) => _budget.Complete(kind, contributions);

    private async Task LearnAsync(string kind, int contributions)
    {
        await StartAsync(kind);
        Complete(kind, contributions);
    }

    private Task<IScopeWriter> OpenAsync(int contributions)
    {
        var writer = new CollectingWriter();
        var node = new NodeContribution { Label = "Instance", Id = "i", Properties = "{}"u8.ToArray(), Part = string.Empty, ExtraLabels = [] };
        writer.Nodes.AddRange(Enumerable.Repeat(node, contributions));
        return _budget.OpenAsync("ec2:instance", 0, () => Task.FromResult<IScopeWriter>(writer), CancellationToken.None);
    }
}
