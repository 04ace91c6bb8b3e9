using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Tests.Ledger;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>A ledger of hosts and networks in some accounts that come, change and go by chance from run to run.</summary>
internal sealed class RandomEstate : IDisposable
{
    private static readonly string[] Two = ["111111111111", "222222222222"];
    private static readonly string[] Words = ["", "a", "Grüße \U0001F600", "it's \"quoted\" \\ `so`", "{\"json\":[1,null]}", "line\nbreak", new string('x', 5000)];

    private readonly Random _random;
    private readonly TestLedger _ledger;
    private readonly int _hosts;
    private readonly string[] _accounts;
    private readonly Dictionary<(string Account, string Kind, int Number), int> _versions = [];
    private int _run = 1;

    public RandomEstate(int seed, int hosts = 30, params string[] accounts)
    {
        _random = new Random(seed);
        _hosts = hosts;
        _accounts = accounts.Length == 0 ? Two : accounts;
        _ledger = new TestLedger(model: Model);
    }

    public static GraphModel Model { get; } = new()
    {
        Labels = new Dictionary<string, IReadOnlyList<string>>
        {
            ["Account"] = ["id", "name"],
            ["Host"] = ["_ont_name", "cpu", "id", "launched", "mixed", "name", "note", "on", "ratio", "sizes", "tags", "we`ird name"],
            ["Net"] = ["cidr", "created", "hosts", "id"],
        },
        SharedLabels = ["Compute", "Machine", "Noted", "We`b"],
        EdgeTypes = ["IN", "KNOWS", "RESOURCE"],
        References = [("Machine", "name")],
        Temporal = [("Host", "launched"), ("Net", "created"), ("KNOWS", "since")],
        ExtraLabels = new Dictionary<string, IReadOnlyList<string>> { ["Host"] = ["Compute", "Machine", "Noted", "We`b"] },
        United = [("Net", "hosts")],
    };

    public string Path => _ledger.Path;

    public Guid Id => _ledger.Ledger.Id;

    public void Dispose() => _ledger.Dispose();

    /// <summary>A run that reads all, or some, scopes; about as many percent of all as said are others than before.</summary>
    public void Run(int changedPercent = 20, int readPercent = 100)
    {
        if (_run++ > 1) _ledger.NextRun();
        foreach (string account in _accounts)
        {
            if (_random.Next(100) < readPercent) ReadHosts(account, changedPercent);
            if (_random.Next(100) < readPercent) ReadNets(account, changedPercent);
            if (_random.Next(100) < readPercent) ReadNotes(account, changedPercent);
        }
    }

    private void ReadHosts(string account, int changedPercent)
    {
        var stated = new List<object>();
        for (int host = 0; host < _hosts; host++)
        {
            int version = Version(account, "host", host, changedPercent);
            if (version % 5 == 0) continue;
            string id = $"host-{account[0]}-{host}";
            string net = $"net-{account[0]}-{version % 7}";
            string[] extra = version % 2 == 0 ? ["Compute", "Machine", "We`b"] : ["Compute", "Machine"];
            stated.Add(TestLedger.Node("Host", id, Properties(id, version), owner: true, extra: extra));
            // Seen from the accounts that share it.
            stated.Add(TestLedger.Node("Net", net));
            stated.Add(TestLedger.Node("Net", "net-shared", Json(("hosts", new[] { id }), ("id", "net-shared"))));
            stated.Add(TestLedger.Node("Account", account));
            stated.Add(TestLedger.Edge("RESOURCE", TestLedger.End("Account", account), TestLedger.End("Host", id)));
            stated.Add(TestLedger.Edge("IN", TestLedger.End("Host", id), TestLedger.End("Net", version % 3 == 0 ? "net-shared" : net)));
            stated.Add(TestLedger.Edge(
                "KNOWS", TestLedger.End("Host", id), TestLedger.End("Machine", "name-" + ((version + 1) % 40), "name"),
                version % 3 == 0 ? "" : Json(("since", version % 3 == 1 ? "2030-01-01T00:00:00Z" : null), ("weight", version % 4))));
        }
        _ledger.Commit(new ScopeId(account, "r1", "host"), [.. stated]);
    }

    private void ReadNets(string account, int changedPercent) => _ledger.Commit(new ScopeId(account, "r1", "net"), [
        TestLedger.Node("Account", account, Json(("id", account), ("name", Version(account, "account", 0, changedPercent) % 4 == 0 ? "renamed" : "account"))),
        .. Enumerable.Range(0, 5).Select(net => TestLedger.Node(
            "Net", $"net-{account[0]}-{net}",
            Json(("cidr", $"10.0.{Version(account, "net", net, changedPercent) % 2}.0/24"), ("created", "2029-12-31T23:59:59.25Z"), ("id", $"net-{account[0]}-{net}")),
            owner: true)),
    ]);

    // Of hosts that may be there or not.
    private void ReadNotes(string account, int changedPercent) => _ledger.Commit(new ScopeId(account, "r1", "note"), [
        .. Enumerable.Range(0, _hosts).Select(host => (host, Version: Version(account, "note", host, changedPercent))).Where(note => note.Version % 3 > 0)
            .Select(note => TestLedger.Annotation("Host", $"host-{account[0]}-{note.host}", Json(("note", note.Version % 10)), extra: note.Version % 2 == 0 ? ["Noted"] : []))]);

    private int Version(string account, string kind, int number, int changedPercent)
    {
        if (_random.Next(100) < changedPercent || !_versions.ContainsKey((account, kind, number))) _versions[(account, kind, number)] = _random.Next(1000);
        return _versions[(account, kind, number)];
    }

    private static string Properties(string id, int version) => Json(
        ("_ont_name", version % 7 == 0 ? null : Words[version % Words.Length]),
        ("cpu", version % 3 == 0 ? null : version - 500),
        ("id", id),
        ("launched", version % 4 == 0 ? null : new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(version).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ("name", "name-" + (version % 40)),
        ("on", version % 2 == 0),
        ("ratio", version % 3 == 1 ? version + 0.5 : null),
        ("sizes", version % 5 == 1 ? new[] { 1, version } : null),
        ("tags", version % 6 == 0 ? Array.Empty<string>() : [Words[version % Words.Length], "b"]),
        ("we`ird name", version % 9 == 0 ? long.MaxValue - version : null));

    private static string Json(params (string Name, object? Value)[] properties) => JsonSerializer.Serialize(
        properties.Where(property => property.Value is not null).ToDictionary(property => property.Name, property => property.Value), LedgerJson.Options);
}
