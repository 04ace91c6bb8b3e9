using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Tests.Ledger;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>An empty database and a ledger of hosts, one run for each publish, to see what the database takes of them.</summary>
internal sealed class RefusalDatabase : IDisposable
{
    private static readonly ScopeId Scope = new("111111111111", "r1", "host");

    private readonly TestLedger _ledger = new(model: RandomEstate.Model);
    private readonly BoltDriver _driver;
    private readonly BoltDatabase _database;
    private readonly List<string> _undo = [];
    private bool _isFirst = true;

    private RefusalDatabase(Neo4jServer server)
    {
        _driver = server.Driver();
        _database = new BoltDatabase(server.Driver(), null);
    }

    public static async Task<RefusalDatabase> StartAsync(Neo4jServer server)
    {
        var database = new RefusalDatabase(server);
        await database.RunAsync("MATCH (n) DETACH DELETE n");
        return database;
    }

    public void Dispose()
    {
        foreach (string command in _undo) RunAsync(command).GetAwaiter().GetResult();
        _database.Dispose();
        _driver.Dispose();
        _ledger.Dispose();
    }

    /// <summary>A host with some properties.</summary>
    public static object Host(string id, params (string Name, object? Value)[] properties) => TestLedger.Node(
        "Host", id, Json([("id", id), .. properties]), owner: true, extra: ["Compute", "Machine"]);

    /// <summary>An edge between two hosts.</summary>
    public static object Knows(string from, string to, params (string Name, object? Value)[] properties) =>
        TestLedger.Edge("KNOWS", TestLedger.End("Host", from), TestLedger.End("Host", to), properties.Length == 0 ? "" : Json(properties));

    /// <summary>A run that reads these, and a publish.</summary>
    public Task<Publication> PublishAsync(params object[] contributions) => PublishAsync(full: false, contributions);

    /// <inheritdoc cref="PublishAsync(object[])"/>
    public async Task<Publication> PublishAsync(bool full, params object[] contributions)
    {
        if (!_isFirst) _ledger.NextRun();
        _isFirst = false;
        _ledger.Commit(Scope, contributions);
        return await PublishAgainAsync(full);
    }

    /// <summary>Publishes the ledger as it is.</summary>
    public async Task<Publication> PublishAgainAsync(bool full)
    {
        using var ledger = LedgerReader.Open(_ledger.Path);
        return await new Neo4jProjection(_database, new Neo4jOptions(full, Touch: true, GraphText.Version)).PublishAsync(ledger, _ => { }, CancellationToken.None);
    }

    /// <summary>Runs a query of somebody else's.</summary>
    /// <param name="query">The query.</param>
    /// <param name="undo">What is run after the test.</param>
    public Task<List<BoltRecord>> RunAsync(string query, string? undo = null)
    {
        if (undo is not null) _undo.Add(undo);
        return _driver.Session().RunAsync(query, null, result => result.ToListAsync());
    }

    /// <summary>The first column of a query's rows.</summary>
    public async Task<object?[]> ColumnAsync(string query) => [.. (await RunAsync(query)).Select(row => row[0])];

    /// <summary>The indexes of a property, as <c>label state</c>, but for those of labels that only the ledgers of other tests have.</summary>
    public Task<object?[]> IndexesAsync(string property) => ColumnAsync(
        $"SHOW INDEXES YIELD labelsOrTypes, properties, state WHERE properties = ['{property}'] AND NOT labelsOrTypes[0] IN ['Noted', 'We`b'] RETURN labelsOrTypes[0] + ' ' + state AS index ORDER BY index");

    /// <summary>The database has the ledger's graph, all of it.</summary>
    public async Task AssertIsAsLedgerAsync() => GraphText.AssertSame(
        GraphText.OfLedger(_ledger.Path), await GraphText.OfDatabaseAsync(_driver.Session(), _ledger.Ledger.Id, RandomEstate.Model));

    private static string Json(IEnumerable<(string Name, object? Value)> properties) => JsonSerializer.Serialize(
        properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToDictionary(property => property.Name, property => property.Value), LedgerJson.Options);
}
