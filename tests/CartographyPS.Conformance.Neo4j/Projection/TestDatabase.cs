using System.Text.Json;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>A database with the graphs of other modules and of another ledger in it, as the projection of an estate.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly RandomEstate _estate;
    private readonly BoltDriver _direct;
    private readonly BoltDatabase _database;
    private readonly HashSet<(string Label, string Id)> _theirs = [];
    private string[] _others = [];

    private TestDatabase(Neo4jServer server, RandomEstate estate, BoltDriver? driver)
    {
        _estate = estate;
        _direct = server.Driver();
        _database = new BoltDatabase(driver ?? server.Driver(), null);
        Session = _direct.Session();
    }

    /// <summary>To look at the database.</summary>
    public BoltSession Session { get; }

    /// <summary>Empties the database, and puts the others' graphs in it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="estate">What is to be published.</param>
    /// <param name="driver">What it is published through; null for a connection of its own. It is disposed of with this.</param>
    public static async Task<TestDatabase> StartAsync(Neo4jServer server, RandomEstate estate, BoltDriver? driver = null)
    {
        var database = new TestDatabase(server, estate, driver);
        await ForeignGraph.ResetAsync(database.Session);
        using (var other = new RandomEstate(seed: 0, hosts: 4, "222222222222", "333333333333"))
        {
            other.Run();
            await PublishAsync(other, database._database, new Neo4jOptions(Full: false, Touch: true, GraphText.Version));
        }
        await database.LookAtOthersAsync();
        return database;
    }

    /// <summary>As <see cref="StartAsync"/>, with a first state of the estate published, and others' edges put to its nodes.</summary>
    public static async Task<TestDatabase> StartPublishedAsync(Neo4jServer server, RandomEstate estate, BoltDriver? driver = null)
    {
        var database = await StartAsync(server, estate, driver);
        estate.Run();
        await database.PublishAsync();
        await database.LinkAsync();
        await database.AssertIsAsLedgerAsync();
        return database;
    }

    public void Dispose()
    {
        _database.Dispose();
        _direct.Dispose();
    }

    /// <summary>Others put edges to the ledger's nodes.</summary>
    public async Task LinkAsync()
    {
        await ForeignGraph.LinkAsync(Session, _estate.Id);
        await LookAtOthersAsync();
    }

    /// <summary>Publishes undisturbed.</summary>
    public Task<Publication> PublishAsync(bool touch = true, bool full = false) => PublishAsync(_database, touch, full);

    /// <summary>Publishes through another client.</summary>
    public Task<Publication> PublishAsync(IGraphDatabase database, bool touch = true, bool full = false, int? sideBySide = null) =>
        PublishAsync(_estate, database, new Neo4jOptions(full, touch, GraphText.Version, sideBySide));

    /// <summary>Publishes with all options.</summary>
    public Task<Publication> PublishAsync(IGraphDatabase database, Neo4jOptions options) => PublishAsync(_estate, database, options);

    /// <summary>Publishes through a client that may fail.</summary>
    /// <returns>Why it failed; null when it did not.</returns>
    public async Task<GraphDatabaseException?> TryPublishAsync(IGraphDatabase database, bool touch = true, bool full = false)
    {
        try
        {
            await PublishAsync(database, touch, full);
            return null;
        }
        catch (GraphDatabaseException exception)
        {
            return exception;
        }
    }

    /// <summary>Runs a query that gives one number.</summary>
    public async Task<long> NumberAsync(string query) => (long)(await Session.RunAsync(query, null, result => result.ToListAsync()))[0][0]!;

    /// <summary>What the database has of the ledger.</summary>
    public Task<string[]> OwnAsync(bool times = true) => GraphText.OfDatabaseAsync(Session, _estate.Id, RandomEstate.Model, times);

    /// <summary>The database has the ledger's graph but for the nodes that are others', and all that is others' as it was.</summary>
    public async Task AssertIsAsLedgerAsync(bool times = true)
    {
        var expected = GraphText.OfLedger(_estate.Path, times).ToLookup(line => IsTheirs(line));
        GraphText.AssertSame([.. expected[false]], await OwnAsync(times));
        GraphText.AssertSame(_others, await GraphText.OfOthersAsync(Session, _estate.Id));
        Assert.Equal(expected[true].Count(), await CountSharedAsync());
    }

    private static async Task<Publication> PublishAsync(RandomEstate estate, IGraphDatabase database, Neo4jOptions options)
    {
        using var ledger = LedgerReader.Open(estate.Path);
        return await new Neo4jProjection(database, options).PublishAsync(ledger, _ => { }, CancellationToken.None);
    }

    private async Task LookAtOthersAsync()
    {
        _others = await GraphText.OfOthersAsync(Session, _estate.Id);
        var rows = await Session.RunAsync(
            $"MATCH (n) WHERE n.id IS NOT NULL AND NOT coalesce(n.{DatabaseNames.Owner}, '-') IN [$ledger, ''] UNWIND labels(n) AS label RETURN label, n.id",
            new Dictionary<string, object?> { ["ledger"] = DatabaseNames.Id(_estate.Id) }, result => result.ToListAsync());
        foreach (var row in rows) _theirs.Add(((string)row[0]!, (string)row[1]!));
    }

    private bool IsTheirs(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("label", out var label) && _theirs.Contains((label.GetString()!, json.RootElement.GetProperty("id").GetString()!));
    }

    private async Task<int> CountSharedAsync()
    {
        var rows = await Session.RunAsync(
            $$"""MATCH (:{{DatabaseNames.Ledger}} {id: $ledger})-[s:{{DatabaseNames.Shares}}]->(n) RETURN count(s), count(DISTINCT n)""",
            new Dictionary<string, object?> { ["ledger"] = DatabaseNames.Id(_estate.Id) }, result => result.ToListAsync());
        Assert.Equal(rows[0][0], rows[0][1]);
        return (int)(long)rows[0][0]!;
    }
}
