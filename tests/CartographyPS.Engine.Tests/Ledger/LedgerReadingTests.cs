using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading.History;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

public sealed class LedgerReadingTests : IDisposable
{
    private readonly TestLedger _ledger = new(new LedgerOptions { RunsWithChanges = 2 });

    public void Dispose() => _ledger.Dispose();

    [Theory]
    [InlineData("INSERT INTO ledger_meta VALUES ('a', 'b')")]
    [InlineData("UPDATE ledger_node SET key = 'x'")]
    [InlineData("DELETE FROM nodes")]
    [InlineData("DROP VIEW nodes")]
    [InlineData("ATTACH DATABASE 'other.db' AS other")]
    [InlineData("VACUUM INTO 'copy.db'")]
    [InlineData("PRAGMA query_only = 0")]
    [InlineData("PRAGMA journal_mode = DELETE")]
    [InlineData("BEGIN")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1; DELETE FROM ledger_node")]
    [InlineData("SELECT load_extension('x')")]
    [InlineData("SELECT nonsense FROM nodes")]
    [InlineData("SELECT * FROM nodes WHERE id = $missing")]
    [InlineData("  -- nothing")]
    [InlineData("")]
    public void A_query_may_only_read(string sql)
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        using var reader = _ledger.Read();
        Assert.Equal(LedgerFault.Query, Assert.Throws<LedgerException>(() => reader.Query(sql, [], row => row.GetValue(0)).ToList()).Fault);
        Assert.Single(_ledger.Nodes());
        Assert.Empty(Directory.GetFiles(_ledger.Folder, "copy.db"));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM Vpc WHERE id = $id; -- that is all")]
    [InlineData("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT count(*) - 4 FROM n WHERE $id NOT NULL")]
    [InlineData("SELECT count(*) FROM pragma_table_info('Vpc') WHERE name = 'cidr' AND $id NOT NULL")]
    public void Reading_statements_are_allowed(string sql)
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        using var reader = _ledger.Read();
        Assert.Equal(1, reader.Query(sql, [new("$id", "vpc-1")], row => row.GetInt32(0)).Single());
    }

    // SQLite keeps the parsed SQL of all views for each connection.
    [Fact]
    public void A_view_of_a_label_or_an_edge_type_repeats_nothing_of_the_others()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        using var reader = _ledger.Read();

        var views = reader.Query("SELECT name, sql FROM sqlite_schema WHERE type = 'view'", [], row => (Name: row.GetString(0), Sql: row.GetString(1))).ToList();

        Assert.Contains("Vpc", views.Select(view => view.Name));
        Assert.Equal(["ledger_edge_row", "ledger_node_row"], views.Where(view => view.Sql.Contains("confirmed", StringComparison.Ordinal)).Select(view => view.Name).Order());
    }

    [Fact]
    public void A_label_is_in_use_as_long_as_a_node_has_it()
    {
        using var reader = _ledger.Read();
        Assert.Empty(reader.LabelsInUse());

        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        Assert.Contains("Vpc", reader.LabelsInUse());

        _ledger.NextRun();
        _ledger.Commit(Vpcs);
        Assert.Empty(reader.LabelsInUse());
    }

    [Fact]
    public void Changes_of_old_runs_are_deleted()
    {
        for (int run = 1; run <= 5; run++)
        {
            if (run > 1) _ledger.NextRun();
            _ledger.Commit(Vpcs, Node("Vpc", "vpc-1", $$"""{"id":"vpc-1","name":"{{run}}"}"""));
        }
        using var reader = _ledger.Read();
        var changes = reader.Changes(new ChangeFilter(0, 99, default, [])).ToList();
        Assert.Equal([(4, ChangeKind.Changed), (5, ChangeKind.Changed), (1, ChangeKind.Added)], changes.Select(change => ((int)change.Run, change.Kind)));
        Assert.Equal("""{"name":["4","5"]}""", changes[1].Detail);
        Assert.Equal(5, reader.Runs(null, 10).Count());
    }

    [Fact]
    public void An_addition_and_its_removal_are_in_the_history_of_both_runs()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        _ledger.NextRun();
        _ledger.Commit(Vpcs);
        using var reader = _ledger.Read();
        var changes = reader.Changes(new ChangeFilter(0, 99, default, []));
        Assert.Equal([(1L, ChangeKind.Added, "vpc-1"), (2L, ChangeKind.Removed, "vpc-1")], changes.Select(change => (change.Run, change.Kind, change.Id)));
    }

    [Fact]
    public async Task A_reader_sees_whole_scopes_while_they_are_written()
    {
        object[] Pass(int pass) => [.. Enumerable.Range(0, 200).SelectMany(i => new object[]
        {
            Node("Vpc", $"vpc-{(pass % 2 * 100) + i}", $$"""{"id":"vpc-{{(pass % 2 * 100) + i}}","name":"{{pass}}"}"""),
            Edge("IN", End("Vpc", $"vpc-{(pass % 2 * 100) + i}"), End("Vpc", $"vpc-{pass % 2 * 100}")),
        })];
        _ledger.Commit(Vpcs, Pass(0));
        var writing = Task.Run(() =>
        {
            for (int pass = 1; pass <= 40; pass++) _ledger.Commit(Vpcs, Pass(pass));
        });

        using var reader = _ledger.Read();
        int readings = 0;
        do
        {
            using var snapshot = reader.Snapshot();
            var counts = reader.Query(
                "SELECT count(*), count(DISTINCT name), (SELECT count(*) FROM \"IN\") FROM Vpc", [], row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2))).Single();
            Assert.Equal((200, 1, 200), counts);
            Assert.Equal(200, reader.OrderedNodes().Count());
            readings++;
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.True(readings > 0);
    }

    [Fact]
    public void Scopes_are_committed_from_several_threads()
    {
        Parallel.For(0, 8, i =>
        {
            var scope = new ScopeId("111111111111", $"r{i}", "ec2:vpc");
            _ledger.Commit(scope, Node("Vpc", $"vpc-{i}"), Node("Vpc", "shared"), Edge("IN", End("Vpc", $"vpc-{i}"), End("Vpc", $"vpc-{(i + 1) % 8}")));
        });
        Assert.Equal(9, _ledger.Nodes().Length);
        Assert.Equal(8, _ledger.Edges().Length);
    }

    [Fact]
    public void Contributions_are_stated_from_several_threads()
    {
        using (var writer = _ledger.Ledger.OpenScope(_ledger.Run, Vpcs))
        {
            Parallel.For(0, 1000, i => writer.Add(Node("Vpc", $"vpc-{i % 100}")));
            writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
        }
        Assert.Equal(100, _ledger.Nodes().Length);
    }

    [Fact]
    public void Contributions_of_any_size_go_through_a_temporary_file()
    {
        using var ledger = new TestLedger(new LedgerOptions { SpillBytes = 0, TemporaryFolder = _ledger.Folder });
        string[] names = [.. Enumerable.Range(0, 20).Select(i => new string('x', i * i * 1000))];
        using (var writer = ledger.Ledger.OpenScope(ledger.Run, Vpcs))
        {
            for (int i = 0; i < 20; i++) writer.Add(Node("Vpc", $"vpc-{i:00}", $$"""{"id":"vpc-{{i:00}}","name":"{{names[i]}}"}"""));
            writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
        }
        using var reader = ledger.Read();
        Assert.Equal(names, reader.Query("SELECT name FROM Vpc ORDER BY id", [], row => row.GetString(0)));
        Assert.Empty(Directory.GetFiles(_ledger.Folder, "*.tmp"));
    }

    [Fact]
    public void A_change_of_the_model_changes_the_views_and_finds_nodes_by_other_properties()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1", """{"cidr":"10.0.0.0/8","id":"vpc-1","owner":"me"}"""));
        _ledger.Ledger.Dispose();
        var model = new CartographyPS.Engine.Graph.GraphModel
        {
            Labels = new Dictionary<string, IReadOnlyList<string>> { ["Vpc"] = ["id", "owner"] },
            SharedLabels = [],
            EdgeTypes = ["Owns", "VPC"],
            References = [("Vpc", "owner")],
            Temporal = [],
        };
        using var ledger = GraphLedger.Open(_ledger.Path, model);
        using (var writer = ledger.OpenScope(ledger.BeginRun(new RunInfo("1.1", "test")), Instances))
        {
            writer.Add(Edge("Owns", End("Vpc", "vpc-1"), End("Vpc", "me", "owner")));
            Assert.Equal(1, writer.Commit(ScopeStatus.Complete, DeleteFuse.Off).EdgesAdded);
        }
        Assert.Equal("me", _ledger.Scalar("SELECT owner FROM Vpc"));
        Assert.Equal(1L, _ledger.Scalar("SELECT count(*) FROM Owns"));
        Assert.Equal(0L, _ledger.Scalar("SELECT count(*) FROM VPC_EDGE"));
        Assert.Equal(0L, _ledger.Scalar("SELECT count(*) FROM sqlite_schema WHERE name IN ('Instance', 'IN')"));
        Assert.Equal(0L, _ledger.Scalar("SELECT count(*) FROM pragma_table_info('Vpc') WHERE name = 'cidr'"));
    }
}
