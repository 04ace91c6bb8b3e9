using System.Management.Automation;
using CartographyPS.Conformance.Neo4j.Projection;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.PowerShellHost;
using CartographyPS.Tests;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

/// <summary>The session as a user has it who has named the database once for all cmdlets, with a ledger of the test's own and an empty database.</summary>
internal sealed class CmdletSession : IDisposable
{
    private readonly SampleAws _aws;
    private readonly BoltDriver _driver;

    private CmdletSession(Neo4jServer server, SampleAws aws)
    {
        _aws = aws;
        _driver = server.Driver();
        Uri = server.Uri("bolt");
        Ledger = aws.NewLedger();
    }

    public string Uri { get; }

    public string Ledger { get; }

    /// <summary>To look at the database past the cmdlets.</summary>
    public BoltSession Database => _driver.Session();

    public static async Task<CmdletSession> OpenAsync(Neo4jServer server, SampleAws aws)
    {
        var session = new CmdletSession(server, aws);
        await session.QueryAsync("MATCH (n) DETACH DELETE n");
        return session;
    }

    public void Dispose() => _driver.Dispose();

    /// <summary>Runs a script in which <c>$credential</c> and <c>$wrong</c> sign in, or not.</summary>
    public SessionResult Run(string script) => _aws.Run(
        Ledger,
        $$"""
        function New-Login($User, $Password) {
            $secret = [securestring]::new()
            $Password.ToCharArray().ForEach({ $secret.AppendChar($_) })
            [pscredential]::new($User, $secret)
        }
        $credential = New-Login neo4j '{{Neo4jServer.Password}}'
        $wrong = New-Login somebody 'wrong-but-private'
        foreach ($cmdlet in 'Publish-CartographyGraph', 'Test-CartographyNeo4j', 'Invoke-CartographyQuery', 'Invoke-CartographySync') {
            $PSDefaultParameterValues["${cmdlet}:Neo4jUri"] = '{{Uri}}'
            $PSDefaultParameterValues["${cmdlet}:Neo4jCredential"] = $credential
        }
        {{script}}
        """);

    /// <summary>The values of some properties of an object, as text.</summary>
    public static string Text(PSObject value, params string[] properties) => string.Join(' ', properties.Select(name => value.Properties[name].Value));

    /// <summary>Runs a query past the cmdlets.</summary>
    public Task<List<BoltRecord>> QueryAsync(string query) => Database.RunAsync(query, null, async result => (await result.ToListAsync()).ToList());

    /// <summary>The database has the ledger's graph and nothing else.</summary>
    public async Task AssertHasGraphAsync()
    {
        string file = Ledger + ".jsonl";
        Run($"Export-CartographyGraph '{file}' -Force").ThrowOnError();
        string[] expected = [.. File.ReadLines(file).Order(StringComparer.Ordinal)];
        using var ledger = LedgerReader.Open(Ledger);
        Assert.NotEmpty(expected);
        GraphText.AssertSame(expected, await GraphText.OfDatabaseAsync(Database, ledger.Id, ledger.Model));
        Assert.Empty(await GraphText.OfOthersAsync(Database, ledger.Id));
    }
}
