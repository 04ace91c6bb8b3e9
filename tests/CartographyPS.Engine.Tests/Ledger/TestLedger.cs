using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>A ledger in a folder of its own, with short forms for tests.</summary>
internal sealed class TestLedger : IDisposable
{
    public static readonly ScopeId Vpcs = new("111111111111", "us-east-1", "ec2:vpc");
    public static readonly ScopeId Instances = new("111111111111", "us-east-1", "ec2:instance");
    public static readonly ScopeId Buckets = new("222222222222", ScopeId.Global, "s3");

    private readonly LedgerOptions _options;

    public TestLedger(LedgerOptions? options = null, GraphModel? model = null)
    {
        Folder = Directory.CreateTempSubdirectory("ledger-").FullName;
        Path = System.IO.Path.Combine(Folder, "graph.db");
        _options = options ?? new LedgerOptions();
        Model = model ?? SmallModel;
        Ledger = GraphLedger.Open(Path, Model, _options);
        Run = Ledger.BeginRun(new RunInfo("1.0", "test", Time(1)));
    }

    public static GraphModel SmallModel { get; } = new()
    {
        Labels = new Dictionary<string, IReadOnlyList<string>>
        {
            ["Instance"] = ["id", "name", "subnet", "tags"],
            ["Vpc"] = ["cidr", "created", "id", "name"],
        },
        SharedLabels = ["Legacy"],
        EdgeTypes = ["IN", "RESOURCE"],
        References = [("Vpc", "name"), ("Legacy", "id"), ("Vpc", "cidr|name")],
        Temporal = [("Vpc", "created")],
        United = [("Vpc", "seen")],
        Fleeting = ["Task"],
        ExtraLabels = new Dictionary<string, IReadOnlyList<string>> { ["Instance"] = ["Legacy"] },
    };

    public string Folder { get; }

    public string Path { get; }

    public GraphModel Model { get; }

    public GraphLedger Ledger { get; private set; }

    public long Run { get; private set; }

    public static DateTime Time(int run) => new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(run);

    public static NodeContribution Node(
        string label, string id, string properties = "", string part = "", bool owner = false, params string[] extra) =>
        Node(label, id, properties, part, owner ? "owner" : "mention", extra);

    /// <summary>A contribution that only adds to a node.</summary>
    public static NodeContribution Annotation(string label, string id, string properties, string part = "", params string[] extra) =>
        Node(label, id, properties, part, "annotation", extra);

    public static NodeContribution Node(string label, string id, string properties, string part, string role, string[] extra) => new()
    {
        Part = part,
        Label = label,
        Id = id,
        ExtraLabels = extra,
        Owner = role is "owner" or "decisive",
        Annotates = role is "annotation" or "decisive",
        Properties = Encoding.UTF8.GetBytes(properties.Length == 0 ? $"{{\"id\":\"{id}\"}}" : properties),
    };

    /// <summary>Returns the contribution with a key <c>k</c>; without one for null.</summary>
    public static NodeContribution Keyed(NodeContribution node, string? key) => key is null ? node : new NodeContribution
    {
        Part = node.Part,
        Label = node.Label,
        Id = node.Id,
        ExtraLabels = node.ExtraLabels,
        Owner = node.Owner,
        Annotates = node.Annotates,
        Properties = node.Properties,
        Keys = Encoding.UTF8.GetBytes($"{{\"{NodeReference.Key("k")}\":\"{key}\"}}"),
    };

    public static EdgeContribution Edge(string type, NodeReference from, NodeReference to, string properties = "", string part = "") =>
        new() { Part = part, Type = type, From = from, To = to, Properties = Encoding.UTF8.GetBytes(properties) };

    public static NodeReference End(string label, string value, string property = "id") => new(label, property, value);

    /// <summary>Ends the run and begins the next.</summary>
    public void NextRun(RunStatus status = RunStatus.Complete)
    {
        Ledger.EndRun(Run, status);
        Run = Ledger.BeginRun(new RunInfo("1.0", "test", Time((int)Run + 1)));
    }

    /// <summary>Closes the file and opens it again, in the same run.</summary>
    public void Reopen()
    {
        Ledger.Dispose();
        Ledger = GraphLedger.Open(Path, Model, _options);
        Run = Ledger.ResumeRun("test")!.Run;
    }

    /// <summary>Closes the file without ending the run, and begins the next.</summary>
    public void Restart()
    {
        Ledger.Dispose();
        Ledger = GraphLedger.Open(Path, Model, _options);
        Run = Ledger.BeginRun(new RunInfo("1.0", "test", Time((int)Run + 1)));
    }

    public ScopeCommit Commit(ScopeId scope, params object[] contributions) => Commit(scope, DeleteFuse.Off, [], contributions);

    public ScopeCommit Commit(ScopeId scope, DeleteFuse fuse, string[] keep, params object[] contributions) =>
        Commit(scope, fuse, keep, [], contributions);

    /// <summary>Commits a scope. Parts that never change and that the ledger has are not stated.</summary>
    public ScopeCommit Commit(ScopeId scope, DeleteFuse fuse, string[] keep, LastingPart[] lasting, object[] contributions)
    {
        using var writer = Ledger.OpenScope(Run, scope);
        var had = lasting.Where(part => writer.Has(part.Path, part.Definition)).ToList();
        foreach (var part in lasting.Except(had).Where(part => part.IsWhole)) writer.Complete(part.Path, part.Definition);
        foreach (object contribution in contributions.Where(contribution => !had.Exists(part => part.Contains(contribution))))
        {
            if (contribution is NodeContribution node) writer.Add(node);
            else writer.Add((EdgeContribution)contribution);
        }
        foreach (string part in keep) writer.Keep(part);
        return writer.Commit(keep.Length == 0 ? ScopeStatus.Complete : ScopeStatus.Partial, fuse);
    }

    public LedgerReader Read() => LedgerReader.Open(Path);

    /// <summary>The nodes as <c>Label id [labels] {properties}</c>, in the ledger's order.</summary>
    public string[] Nodes()
    {
        using var reader = Read();
        return [.. reader.OrderedNodes().Select(node =>
            $"{node.Label} {node.Id} [{string.Join(",", node.Labels)}] {Encoding.UTF8.GetString(node.Properties.Span)}")];
    }

    /// <summary>The edges as <c>Label id -TYPE-> Label id {properties}</c>, in the ledger's order.</summary>
    public string[] Edges()
    {
        using var reader = Read();
        return [.. reader.OrderedEdges().Select(edge =>
            $"{edge.FromLabel} {edge.FromId} -{edge.Type}-> {edge.ToLabel} {edge.ToId} {Encoding.UTF8.GetString(edge.Properties.Span)}")];
    }

    /// <summary>
    /// Counts inconsistent rows: annotations that neither have a node nor wait for one, or do both; contributions whose node is missing;
    /// edge contributions that neither make edges nor wait at one end, or do both; and edges that no contribution makes.
    /// </summary>
    public object? Misplaced() => Scalar("""
        SELECT (
            SELECT count(*) FROM ledger_node_part p WHERE (p.node = 0) != (p.id IN (SELECT part FROM ledger_waiting_annotation)))
            + (SELECT count(*) FROM ledger_waiting_annotation WHERE part NOT IN (SELECT id FROM ledger_node_part))
            + (SELECT count(*) FROM ledger_node_part WHERE node != 0 AND node NOT IN (SELECT id FROM ledger_node))
            + (
            SELECT count(*) FROM ledger_edge_part p WHERE
                (p.id IN (SELECT part FROM ledger_edge UNION ALL SELECT part FROM ledger_edge_shared))
                + (SELECT count(*) FROM ledger_edge_waiting w WHERE w.part = p.id AND w.end IN (p.from_end, p.to_end)) != 1)
            + (SELECT count(*) FROM ledger_edge WHERE part IS NULL OR part NOT IN (SELECT id FROM ledger_edge_part))
            + (SELECT count(*) FROM ledger_edge_waiting WHERE part NOT IN (SELECT id FROM ledger_edge_part))
            + (SELECT count(*) FROM ledger_edge_shared s WHERE part NOT IN (SELECT id FROM ledger_edge_part) OR NOT EXISTS (
                SELECT 1 FROM ledger_edge e WHERE e.from_node = s.from_node AND e.type = s.type AND e.to_node = s.to_node AND e.part != s.part))
        """);

    public object? Scalar(string sql)
    {
        using var reader = Read();
        return reader.Query(sql, [], row => row.IsDBNull(0) ? null : row.GetValue(0)).First();
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
