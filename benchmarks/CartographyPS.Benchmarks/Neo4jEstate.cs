using System.Globalization;
using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Benchmarks;

/// <summary>
/// A ledger of servers in networks. Each node has ten properties, most of them texts of some length. Each server is in a network, knows
/// other servers, and belongs to an account with many servers.
/// </summary>
internal sealed class Neo4jEstate(string path, int nodes, int edges)
{
    private const int Networks = 1000;

    public static GraphModel Model { get; } = new()
    {
        Labels = new Dictionary<string, IReadOnlyList<string>>
        {
            ["BenchAccount"] = Names,
            ["BenchNetwork"] = Names,
            ["BenchServer"] = Names,
        },
        SharedLabels = ["BenchMachine"],
        EdgeTypes = ["IN_NETWORK", "KNOWS", "RESOURCE"],
        References = [],
        Temporal = [("BenchServer", "property_9")],
        ExtraLabels = new Dictionary<string, IReadOnlyList<string>> { ["BenchServer"] = ["BenchMachine"] },
    };

    public string Path => path;

    private static string[] Names => ["id", .. Enumerable.Range(1, 9).Select(i => $"property_{i}")];

    /// <summary>Writes a run into the ledger.</summary>
    /// <param name="pass">The number of the pass. In each, one server in a hundred has another property, and its edges another end.</param>
    public void Write(int pass)
    {
        using var ledger = GraphLedger.Open(path, Model);
        long run = ledger.BeginRun(new RunInfo("0", "benchmark"));
        using (var writer = ledger.OpenScope(run, new ScopeId("100000000000", ScopeId.Global, "bench")))
        {
            for (int i = 0; i < 10; i++) writer.Add(Node("BenchAccount", Account(i), 0, i, []));
            for (int i = 0; i < Networks; i++) writer.Add(Node("BenchNetwork", Network(i), 0, i, []));
            int servers = nodes - 10 - Networks;
            for (int i = 0; i < servers; i++) writer.Add(Node("BenchServer", Server(i), i % 100 == 0 ? pass : 0, i, ["BenchMachine"]));
            for (int i = 0; i < edges; i++)
            {
                int server = i % servers;
                int moved = server % 100 == 0 ? server + pass : server;
                writer.Add((i / servers) switch
                {
                    0 => Edge("RESOURCE", ("BenchAccount", Account(moved % 10)), ("BenchServer", Server(server))),
                    1 => Edge("IN_NETWORK", ("BenchServer", Server(server)), ("BenchNetwork", Network(moved % Networks))),
                    int more => Edge("KNOWS", ("BenchServer", Server(server)), ("BenchServer", Server((int)(((moved + (more * 104729L)) * 7919) % servers)))),
                });
            }
            writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
        }
        ledger.EndRun(run, RunStatus.Complete);
    }

    private static string Account(int number) => (100_000_000_000 + number).ToString(CultureInfo.InvariantCulture);

    private static string Network(int number) => $"net-{number:x17}";

    private static string Server(int number) => $"i-{number:x17}";

    private static NodeContribution Node(string label, string id, int version, int number, string[] extra) => new()
    {
        Part = PartPath.Root,
        Label = label,
        Id = id,
        Owner = true,
        ExtraLabels = extra.Length == 0 ? [] : Machine,
        Properties = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":"{{id}}","property_1":{{number}},"property_2":"value {{version}}","property_3":"running","property_4":"10.0.{{number % 256}}.{{number % 255}}","property_5":"arn:aws:ec2:eu-west-1:100000000000:instance/{{id}}","property_6":true,"property_7":{{number}}.5,"property_8":"ip-10-0-{{number % 256}}.eu-west-1.compute.internal","property_9":"2030-01-01T00:00:{{number % 60:00}}Z"}""")),
    };

    private static readonly string[] Machine = ["BenchMachine"];

    private static EdgeContribution Edge(string type, (string Label, string Id) from, (string Label, string Id) to) => new()
    {
        Part = PartPath.Root,
        Type = type,
        From = new NodeReference(from.Label, "id", from.Id),
        To = new NodeReference(to.Label, "id", to.Id),
    };
}
