using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>A database with a foreign graph in it, as the projection of an estate.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly RandomEstate _estate;
    private readonly BoltDriver _direct;
    private readonly BoltDatabase _database;
    private string[] _others = [];

    private TestDatabase(Neo4jServer server, RandomEstate estate, BoltDriver driver)
    {
        _estate = estate;
        _direct = server.Driver();
        _database = new BoltDatabase(driver, null);
        Session = _direct.Session();
    }

    /// <summary>To look at the database.</summary>
    public BoltSession Session { get; }

    /// <summary>Empties the database, and puts the foreign graph in it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="estate">What is to be published.</param>
    /// <param name="driver">What it is published through; null for a connection of its own. It is disposed of with this.</param>
    public static async Task<TestDatabase> StartAsync(Neo4jServer server, RandomEstate estate, BoltDriver? driver = null)
    {
        var database = new TestDatabase(server, estate, driver ?? server.Driver());
        await ForeignGraph.ResetAsync(database.Session);
        database._others = await GraphText.OfOthersAsync(database.Session, estate.Id);
        return database;
    }

    public void Dispose()
    {
        _database.Dispose();
        _direct.Dispose();
    }

    public async Task<Publication> PublishAsync(bool touch = true, bool full = false)
    {
        using var ledger = LedgerReader.Open(_estate.Path);
        return await new Neo4jProjection(_database, new Neo4jOptions(full, touch, GraphText.Version)).PublishAsync(ledger, _ => { }, CancellationToken.None);
    }

    /// <summary>The database has the ledger's graph but for the nodes that are others', and all that is others' as it was.</summary>
    public async Task AssertIsAsLedgerAsync(bool times = true)
    {
        var expected = GraphText.OfLedger(_estate.Path, times).Where(line => !ForeignGraph.IsOfSharedNode(line));
        Assert.Equal(expected, await GraphText.OfDatabaseAsync(Session, _estate.Id, [.. RandomEstate.Model.Labels.Keys], times));
        Assert.Equal(_others, await GraphText.OfOthersAsync(Session, _estate.Id));
    }
}
