using System.Management.Automation;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Resources;
using CartographyPS.Sync;

namespace CartographyPS.Tests.Sync;

public class SyncProgressTests
{
    private static readonly ResourceType Type = AwsResourceTypes.Catalog.Types[0];

    private readonly SyncProgress _progress = new();

    [Fact]
    public void Regions_stand_under_their_account_and_accounts_under_the_whole()
    {
        var scope = Scope("111111111111", "eu-west-1");
        _progress.Planned([scope, Scope("222222222222", "eu-west-1")]);
        var whole = Assert.Single(_progress.TakeChanged());

        _progress.Started(scope);
        var started = _progress.TakeChanged();

        Assert.Equal(-1, whole.ParentActivityId);
        Assert.Equal([whole.ActivityId, started[0].ActivityId], started.Select(record => record.ParentActivityId));
        Assert.Equal("profile (111111111111)", started[0].Activity);
        Assert.Equal("eu-west-1", started[1].Activity);
        Assert.Equal($"0 of 1: {Type.Identifier}", started[1].StatusDescription);
    }

    [Fact]
    public void It_begins_with_the_accounts_that_are_connected_to()
    {
        _progress.Connecting(0, 3);
        Assert.Equal("Connected to 0 of 3 accounts", Assert.Single(_progress.TakeChanged()).StatusDescription);

        _progress.Connecting(2, 3);
        _progress.Connecting(1, 3);
        var record = Assert.Single(_progress.TakeChanged());
        Assert.Equal(("Connected to 2 of 3 accounts", 0, ProgressRecordType.Processing), (record.StatusDescription, record.PercentComplete, record.RecordType));

        _progress.Planned([Scope("111111111111", "eu-west-1")]);
        Assert.Equal("0 of 1", Assert.Single(_progress.TakeChanged()).StatusDescription);
    }

    [Fact]
    public void The_same_region_of_another_account_has_a_bar_of_its_own()
    {
        var first = Scope("111111111111", "eu-west-1");
        var second = Scope("222222222222", "eu-west-1");
        _progress.Planned([first, second]);

        _progress.Started(first);
        _progress.Started(second);

        Assert.Equal(2, _progress.TakeChanged().Where(record => record.Activity == "eu-west-1").Select(record => record.ActivityId).Distinct().Count());
    }

    [Fact]
    public void A_bar_is_completed_with_its_last_scope()
    {
        var first = Scope("111111111111", "eu-west-1");
        var second = Scope("111111111111", "us-east-1");
        _progress.Planned([first, second]);
        _progress.TakeChanged();

        Assert.True(_progress.Ended(first));
        var afterFirst = _progress.TakeChanged();
        Assert.True(_progress.Ended(second));
        var afterSecond = _progress.TakeChanged();

        Assert.Equal([ProgressRecordType.Completed, ProgressRecordType.Processing, ProgressRecordType.Processing], afterFirst.Select(record => record.RecordType));
        Assert.Equal([100, 50, 50], afterFirst.Select(record => record.PercentComplete));
        Assert.All(afterSecond, record => Assert.Equal(ProgressRecordType.Completed, record.RecordType));
    }

    [Fact]
    public void What_is_shown_of_the_accounts_adds_up_to_the_whole_at_any_time()
    {
        ScopePlan[] scopes = [.. from account in new[] { "111111111111", "222222222222", "333333333333" } from region in new[] { "a", "b" } from _ in Enumerable.Range(0, 4) select Scope(account, region)];
        var shown = new Dictionary<string, string>();
        _progress.Planned(scopes);
        foreach (var scope in scopes) _progress.Started(scope);

        for (int i = 0; i < scopes.Length; i++)
        {
            _progress.Ended(scopes[(i * 5) % scopes.Length]);
            // Not after every event, as a screen is redrawn.
            if (i % 7 != 0) continue;

            foreach (var record in _progress.TakeChanged()) shown[record.Activity] = record.StatusDescription;
            Assert.Equal(Numbers(shown["Reading AWS accounts"]), Sum(shown.Where(bar => bar.Key.StartsWith("profile", StringComparison.Ordinal)).Select(bar => Numbers(bar.Value))));
        }
    }

    [Fact]
    public void A_run_that_does_not_come_so_far_leaves_no_bar()
    {
        var scope = Scope("111111111111", "eu-west-1");
        _progress.Connecting(0, 1);
        _progress.TakeChanged();
        _progress.Planned([scope, Scope("222222222222", "eu-west-1")]);
        _progress.Started(scope);
        var open = _progress.TakeChanged();

        _progress.End();

        var ended = _progress.TakeChanged();
        Assert.All(ended, record => Assert.Equal(ProgressRecordType.Completed, record.RecordType));
        Assert.Equal(open.Select(record => record.ActivityId).Order(), ended.Select(record => record.ActivityId).Order());
        _progress.End();
        Assert.Empty(_progress.TakeChanged());
    }

    private static (int Done, int All) Numbers(string status)
    {
        string[] words = status.Split(' ', ':');
        return (int.Parse(words[0], null), int.Parse(words[2], null));
    }

    private static (int Done, int All) Sum(IEnumerable<(int Done, int All)> numbers) =>
        numbers.Aggregate((Done: 0, All: 0), (sum, one) => (sum.Done + one.Done, sum.All + one.All));

    private static ScopePlan Scope(string account, string region) =>
        new(new SyncAccount(account, "profile", "aws", region, [region], _ => NoAws.Instance), Type, region);
}
