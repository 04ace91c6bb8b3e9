using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync;

namespace CartographyPS.Engine.Tests.Sync;

public class ReadAheadTests
{
    private const string List = "ec2:DescribeInstances";
    private const string Detail = "iam:GetRole";

    private readonly ReadAhead _ahead = new(most: 5_000);

    [Fact]
    public async Task While_there_is_room_nothing_waits()
    {
        await LearnAsync(List, 2_000);
        await AskAsync(List);
        await AskAsync(List);
        Assert.False(AskAsync(List).IsCompleted);
    }

    [Fact]
    public async Task What_brings_little_and_what_is_not_known_never_waits()
    {
        await LearnAsync(List, 4_000);
        await LearnAsync(Detail, 3);
        await OpenAsync(10_000);
        _ahead.Read();
        for (int i = 0; i < 100; i++)
        {
            await AskAsync(Detail);
            await AskAsync("iam:ListRoles");
        }
        Assert.False(AskAsync(List).IsCompleted);
    }

    [Fact]
    public async Task What_a_scope_holds_takes_room_until_it_is_closed()
    {
        await LearnAsync(List, 4_000);
        var scope = await OpenAsync(2_000);
        await AskAsync(List);
        var second = AskAsync(List);
        Came(List);
        await second;
        var third = AskAsync(List);
        _ahead.Read();
        Came(List, null);
        Assert.False(third.IsCompleted);

        _ahead.Close(scope);
        await third;
    }

    [Fact]
    public async Task Beyond_it_a_commit_is_waited_for()
    {
        await LearnAsync(List, 4_000);
        await OpenAsync(10_000);
        _ahead.Read();
        var page = AskAsync(List);
        Assert.False(page.IsCompleted);

        _ahead.Committed();
        await page;
    }

    [Fact]
    public async Task Beyond_it_with_nothing_to_commit_pages_come_one_at_a_time_in_their_turn()
    {
        await LearnAsync(List, 4_000);
        await OpenAsync(10_000);
        await AskAsync(List);
        var late = InTurnAsync(2);
        var early = InTurnAsync(1);
        Assert.False(early.IsCompleted || late.IsCompleted);

        Came(List);
        await early;
        Assert.False(late.IsCompleted);
        Came(List);
        await late;

        Task InTurnAsync(int turn)
        {
            Workers.Turn = turn;
            return AskAsync(List);
        }
    }

    [Fact]
    public async Task One_that_is_cancelled_leaves_its_place_to_the_next()
    {
        await LearnAsync(List, 4_000);
        await OpenAsync(10_000);
        await AskAsync(List);
        using var stop = new CancellationTokenSource();
        var cancelled = _ahead.AskAsync(List, stop.Token);
        var next = AskAsync(List);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        Came(List);
        await next;
    }

    [Fact]
    public async Task A_scope_that_cannot_be_opened_takes_no_room()
    {
        await LearnAsync("ec2:instance", 4_000);
        await Assert.ThrowsAsync<IOException>(() => _ahead.OpenAsync("ec2:instance", () => throw new IOException(), CancellationToken.None));
        await OpenAsync(4_000);
    }

    private Task AskAsync(string kind) => _ahead.AskAsync(kind, CancellationToken.None);

    private void Came(string kind, int? contributions = 4_000) => _ahead.Came(kind, contributions);

    private async Task LearnAsync(string kind, int contributions)
    {
        await AskAsync(kind);
        Came(kind, contributions);
    }

    private Task<IScopeWriter> OpenAsync(int contributions)
    {
        var writer = new CollectingWriter();
        var node = new NodeContribution { Label = "Instance", Id = "i", Properties = "{}"u8.ToArray(), Part = string.Empty, ExtraLabels = [] };
        writer.Nodes.AddRange(Enumerable.Repeat(node, contributions));
        return _ahead.OpenAsync("ec2:instance", () => Task.FromResult<IScopeWriter>(writer), CancellationToken.None);
    }
}
