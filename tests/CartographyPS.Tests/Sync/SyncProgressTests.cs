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
        var whole = Assert.Single(_progress.Planned([scope, Scope("222222222222", "eu-west-1")]));

        var started = _progress.Started(scope);

        Assert.Equal(-1, whole.ParentActivityId);
        Assert.Equal([whole.ActivityId, started[0].ActivityId], started.Select(record => record.ParentActivityId));
        Assert.Equal("profile (111111111111)", started[0].Activity);
        Assert.Equal("eu-west-1", started[1].Activity);
        Assert.Equal($"0 of 1: {Type.Identifier}", started[1].StatusDescription);
    }

    [Fact]
    public void The_same_region_of_another_account_has_a_bar_of_its_own()
    {
        var first = Scope("111111111111", "eu-west-1");
        var second = Scope("222222222222", "eu-west-1");
        _progress.Planned([first, second]);

        Assert.NotEqual(_progress.Started(first)[1].ActivityId, _progress.Started(second)[1].ActivityId);
    }

    [Fact]
    public void A_bar_is_completed_with_its_last_scope()
    {
        var first = Scope("111111111111", "eu-west-1");
        var second = Scope("111111111111", "us-east-1");
        _progress.Planned([first, second]);

        var afterFirst = _progress.Ended(first);
        var afterSecond = _progress.Ended(second);

        Assert.Equal([ProgressRecordType.Completed, ProgressRecordType.Processing, ProgressRecordType.Processing], afterFirst.Select(record => record.RecordType));
        Assert.Equal([100, 50, 50], afterFirst.Select(record => record.PercentComplete));
        Assert.All(afterSecond, record => Assert.Equal(ProgressRecordType.Completed, record.RecordType));
    }

    private static ScopePlan Scope(string account, string region) =>
        new(new SyncAccount(account, "profile", "aws", region, [region], _ => NoAws.Instance), Type, region);
}
