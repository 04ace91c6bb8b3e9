using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>The password is changed between two publishes.</summary>
[Collection(SharedServer.Name)]
public sealed class PasswordTests(Neo4jServer server)
{
    private const string Old = "not-a-secret-7";
    private const string New = "not-a-secret-8";

    [Neo4jTheory]
    [InlineData("bolt", true)]
    [InlineData("bolt", false)]
    [InlineData("neo4j", false)]
    public async Task The_old_one_is_refused_and_with_the_new_one_the_database_gets_what_it_missed(string scheme, bool again)
    {
        using var estate = new RandomEstate(61);
        using var database = await TestDatabase.StartPublishedAsync(server, estate);
        string user = $"publisher_{scheme}_{again}";
        await SetPasswordAsync("CREATE", user, Old);
        // Connections that are open stay signed in.
        using var driver = new BoltDriver(server.Uri(scheme), BoltCredential.Basic(user, Old), new() { MaxConnectionAge = TimeSpan.Zero });
        using var client = new BoltDatabase(driver, null);
        estate.Run();
        await database.PublishAsync(client);
        string[] before = await database.OwnAsync();
        await SetPasswordAsync("ALTER", user, New);
        estate.Run();

        var failure = await database.TryPublishAsync(client);

        Assert.Equal(nameof(BoltErrorKind.AuthenticationFailed), failure?.Fault);
        Assert.Contains("password", failure!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await database.OwnAsync());

        using var next = new BoltDatabase(new BoltDriver(server.Uri(scheme), BoltCredential.Basic(user, New)), null);
        if (again) driver.ChangeCredential(BoltCredential.Basic(user, New));
        var publication = await database.PublishAsync(again ? client : next);

        Assert.Null(publication.WhyInFull);
        await database.AssertIsAsLedgerAsync();
    }

    private async Task SetPasswordAsync(string command, string user, string password)
    {
        using var admin = server.Driver();
        await admin.Session("system").RunAsync($"{command} USER {user} SET PASSWORD '{password}' CHANGE NOT REQUIRED", null, result => result.SummaryAsync());
    }
}
