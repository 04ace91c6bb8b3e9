using System.Text.RegularExpressions;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>What is written when a run found everything as it was.</summary>
[Collection(SharedServer.Name)]
public sealed partial class UnchangedTests(Neo4jServer server)
{
    [Neo4jFact]
    public async Task A_run_without_changes_sets_lastupdated_and_nothing_else()
    {
        using var estate = new RandomEstate(21);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        string[] before = await database.OwnAsync();
        estate.Run(changedPercent: 0);

        var publication = await database.PublishAsync();

        Assert.Null(publication.WhyInFull);
        Assert.Equal(new GraphCounts(0, 0, 0, 0, before.Length, 0, 0), publication.Counts);
        string[] after = await database.OwnAsync();
        Assert.Empty(before.Intersect(after));
        Assert.Equal(before.Select(WithoutTime), after.Select(WithoutTime));
        await database.AssertIsAsLedgerAsync();
    }

    [Neo4jTheory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task Nothing_is_written_where_there_is_nothing_to_say(bool again, bool touch)
    {
        using var estate = new RandomEstate(22);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        if (again) estate.Run(changedPercent: 0);
        string transaction = await LastTransactionAsync();

        var publication = await database.PublishAsync(touch);

        Assert.False(publication.HasWritten);
        Assert.Equal(default, publication.Counts);
        Assert.Equal(transaction, await LastTransactionAsync());
        await database.AssertIsAsLedgerAsync(times: !again);

        estate.Run();
        Assert.True((await database.PublishAsync(touch)).HasWritten);
        Assert.NotEqual(transaction, await LastTransactionAsync());
    }

    // A bookmark names the newest transaction that changed the database, whoever made it.
    private async Task<string> LastTransactionAsync()
    {
        using var driver = server.Driver();
        var session = driver.Session();
        await session.RunAsync("RETURN 1", null, result => result.SummaryAsync(), BoltAccessMode.Read);
        return Assert.Single(session.Bookmarks);
    }

    private static string WithoutTime(string line) => Time().Replace(line, "\"lastupdated\":0");

    [GeneratedRegex("\"lastupdated\":\\d+")]
    private static partial Regex Time();
}
