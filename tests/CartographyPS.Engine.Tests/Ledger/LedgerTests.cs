using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Projections;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

public sealed class LedgerTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void An_edge_waits_for_its_end()
    {
        var commit = _ledger.Commit(Instances, Node("Instance", "i-1"), Edge("IN", End("Instance", "i-1"), End("Vpc", "vpc-1")));
        Assert.Equal((1, 0), (commit.NodesAdded, commit.EdgesAdded));
        Assert.Empty(_ledger.Edges());

        commit = _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        Assert.Equal((1, 1), (commit.NodesAdded, commit.EdgesAdded));
        Assert.Equal(["Instance i-1 -IN-> Vpc vpc-1 {}"], _ledger.Edges());

        commit = _ledger.Commit(Vpcs);
        Assert.Equal((1, 1), (commit.NodesRemoved, commit.EdgesRemoved));
        Assert.Empty(_ledger.Edges());
        Assert.Equal(1, _ledger.Commit(Vpcs, Node("Vpc", "vpc-1")).EdgesAdded);
    }

    [Fact]
    public void The_owners_value_wins_over_others_whoever_comes_last()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1", """{"cidr":"10.0.0.0/8","id":"vpc-1"}""", owner: true));
        _ledger.NextRun();
        _ledger.Commit(Instances, Node("Vpc", "vpc-1", """{"cidr":"?","id":"vpc-1","name":"seen"}"""));
        Assert.Equal(["Vpc vpc-1 [Vpc] {\"cidr\":\"10.0.0.0/8\",\"id\":\"vpc-1\",\"name\":\"seen\"}"], _ledger.Nodes());
    }

    [Fact]
    public void The_greater_value_wins_among_those_who_do_not_own_whichever_run_is_the_newest()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1", """{"id":"vpc-1","name":"z"}"""));
        _ledger.NextRun();
        _ledger.Commit(Instances, Node("Vpc", "vpc-1", """{"id":"vpc-1","name":"a"}"""));
        Assert.Equal(["Vpc vpc-1 [Vpc] {\"id\":\"vpc-1\",\"name\":\"z\"}"], _ledger.Nodes());
    }

    [Fact]
    public void Pieces_of_a_list_are_united_and_a_flag_is_true_when_one_says_so_whoever_owns_the_label()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "1", """{"id":"1","seen":["b","a"]}""", owner: true), Node("Vpc", "2", """{"id":"2","seen":false}""", owner: true));
        _ledger.Commit(Instances, Node("Vpc", "1", """{"id":"1","seen":["c","a"]}"""), Node("Vpc", "2", """{"id":"2","seen":true}"""));
        Assert.Equal(["Vpc 1 [Vpc] {\"id\":\"1\",\"seen\":[\"a\",\"b\",\"c\"]}", "Vpc 2 [Vpc] {\"id\":\"2\",\"seen\":true}"], _ledger.Nodes());

        _ledger.Commit(Instances);
        Assert.Equal(["Vpc 1 [Vpc] {\"id\":\"1\",\"seen\":[\"b\",\"a\"]}", "Vpc 2 [Vpc] {\"id\":\"2\",\"seen\":false}"], _ledger.Nodes());
    }

    [Fact]
    public void Fleeting_nodes_do_not_count_for_the_fuse()
    {
        var fuse = new DeleteFuse(50, 1);
        object[] tasks = [.. Enumerable.Range(0, 10).Select(i => Node("Task", $"{i}"))];
        _ledger.Commit(Vpcs, [Node("Vpc", "a"), Node("Vpc", "b"), Node("Vpc", "c"), .. tasks]);
        Assert.Equal((ScopeStatus.Complete, 10), Counts(_ledger.Commit(Vpcs, fuse, [], Node("Vpc", "a"), Node("Vpc", "b"), Node("Vpc", "c"))));

        // Nor do those that are kept hide how many of the others are removed.
        _ledger.Commit(Vpcs, [Node("Vpc", "a"), Node("Vpc", "b"), Node("Vpc", "c"), .. tasks]);
        var held = _ledger.Commit(Vpcs, fuse, [], [Node("Vpc", "a"), .. tasks]);
        Assert.Equal((ScopeStatus.Held, 0), Counts(held));
        Assert.Contains("2 of the 3 nodes", held.Message, StringComparison.Ordinal);
    }

    private static (ScopeStatus Status, int Removed) Counts(ScopeCommit commit) => (commit.Status, commit.NodesRemoved);

    [Fact]
    public void A_run_whose_process_ended_early_is_interrupted_by_the_next_writer()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        _ledger.Ledger.Dispose();
        using (GraphLedger.Open(_ledger.Path, SmallModel))
        {
            Assert.Equal(("Interrupted", 1L), (_ledger.Scalar("SELECT status FROM runs"), _ledger.Scalar("SELECT message LIKE '%-Resume%' FROM runs")));
            Assert.Equal(_ledger.Scalar("SELECT ended FROM scopes"), _ledger.Scalar("SELECT ended FROM runs"));
        }

        _ledger.Reopen();
        Assert.Equal("Running", _ledger.Scalar("SELECT status FROM runs"));
        Assert.Null(_ledger.Scalar("SELECT ended FROM runs"));
    }

    [Fact]
    public void A_run_that_was_killed_long_ago_is_interrupted_too()
    {
        using (var database = Engine.Ledger.Storage.Database.OpenWrite(_ledger.Path))
        {
            database.Execute("INSERT INTO ledger_run SELECT 0, status, started, ended, user, machine, process, version, request, message, resumed, first_node FROM ledger_run");
        }
        _ledger.Reopen();
        Assert.Equal("Interrupted", _ledger.Scalar("SELECT status FROM runs WHERE run = 0"));
        Assert.Equal(_ledger.Scalar("SELECT started FROM runs WHERE run = 0"), _ledger.Scalar("SELECT ended FROM runs WHERE run = 0"));
    }

    [Fact]
    public void A_part_that_could_not_be_read_is_kept()
    {
        _ledger.Commit(Buckets, Node("Vpc", "a", part: "acl(a)\u001f"), Node("Vpc", "b", part: "acl(b)\u001f"));
        _ledger.NextRun();
        var commit = _ledger.Commit(Buckets, DeleteFuse.Off, ["acl(a)\u001f"]);
        Assert.Equal((ScopeStatus.Partial, 1, 1), (commit.Status, commit.NodesRemoved, commit.Nodes));
        Assert.Equal(["Vpc a [Vpc] {\"id\":\"a\"}"], _ledger.Nodes());
        Assert.Equal(new DateTimeOffset(Time(1)).ToUnixTimeSeconds(), _ledger.Scalar("SELECT lastupdated FROM nodes"));

        _ledger.Commit(Buckets, Node("Vpc", "a", part: "acl(a)\u001f"));
        Assert.Equal(new DateTimeOffset(Time(2)).ToUnixTimeSeconds(), _ledger.Scalar("SELECT lastupdated FROM nodes"));
    }

    [Fact]
    public void The_fuse_holds_a_commit_that_removes_too_much()
    {
        object[] many = [.. Enumerable.Range(0, 30).Select(i => Node("Vpc", $"vpc-{i}"))];
        _ledger.Commit(Vpcs, many);
        var held = _ledger.Commit(Vpcs, DeleteFuse.Default, [], many[..5]);
        Assert.Equal((ScopeStatus.Held, 0, 30), (held.Status, held.NodesRemoved, held.Nodes));
        Assert.Contains("25 of the 30 nodes", held.Message, StringComparison.Ordinal);
        Assert.Equal(30, _ledger.Nodes().Length);

        Assert.Equal(15, _ledger.Commit(Vpcs, DeleteFuse.Default, [], many[..15]).NodesRemoved);
        Assert.Equal(ScopeStatus.Held, _ledger.Commit(Vpcs, new DeleteFuse(0, 100), [], many[..14]).Status);
    }

    [Fact]
    public void An_unchanged_scope_writes_no_rows()
    {
        object[] contributions = [Node("Vpc", "vpc-1"), Edge("IN", End("Vpc", "vpc-1"), End("Vpc", "vpc-1"))];
        Assert.True(_ledger.Commit(Vpcs, contributions).RowsWritten > 0);
        _ledger.NextRun();
        var commit = _ledger.Commit(Vpcs, contributions);
        Assert.Equal((0, 1, 1), (commit.RowsWritten, commit.Nodes, commit.Edges));
        Assert.Equal(new DateTimeOffset(Time(2)).ToUnixTimeSeconds(), _ledger.Scalar("SELECT lastupdated FROM edges"));
        Assert.Equal(new DateTimeOffset(Time(1)).ToUnixTimeMilliseconds(), _ledger.Scalar("SELECT firstseen FROM edges"));
    }

    [Fact]
    public void A_writer_that_is_disposed_of_without_commit_changes_nothing()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        using (var writer = _ledger.Ledger.OpenScope(_ledger.Run, Vpcs)) writer.Add(Node("Vpc", "vpc-2"));
        Assert.Single(_ledger.Nodes());
        Assert.Equal(0, _ledger.Commit(Vpcs, Node("Vpc", "vpc-1")).RowsWritten);
    }

    [Fact]
    public void An_indexed_value_is_removed_with_its_node_although_the_number_is_reused()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "a", """{"id":"a","name":"x"}"""));
        _ledger.Commit(Vpcs);
        Assert.Equal(0L, _ledger.Scalar("SELECT count(*) FROM ledger_node_value"));

        _ledger.Commit(Vpcs, Node("Vpc", "b", """{"id":"b","name":"y"}"""), Edge("IN", End("Vpc", "b"), End("Vpc", "x", "name")));
        Assert.Empty(_ledger.Edges());
    }

    [Fact]
    public void Properties_are_stored_once_for_a_node_that_one_scope_states()
    {
        const string Copies = "SELECT count(*) FROM ledger_node_part WHERE properties IS NOT NULL";
        _ledger.Commit(Vpcs, Node("Vpc", "a"));
        Assert.Equal(0L, _ledger.Scalar(Copies));
        _ledger.Commit(Buckets, Node("Vpc", "a"));
        Assert.Equal(2L, _ledger.Scalar(Copies));
        _ledger.Commit(Buckets);
        Assert.Equal(0L, _ledger.Scalar(Copies));
    }

    [Fact]
    public void A_stopped_run_is_resumed_where_it_was()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        _ledger.Ledger.Record(_ledger.Run, Instances, ScopeStatus.Denied, "AccessDenied");
        _ledger.Ledger.EndRun(_ledger.Run, RunStatus.Cancelled);

        var resumed = _ledger.Ledger.ResumeRun("test")!;
        Assert.Equal(_ledger.Run, resumed.Run);
        Assert.Equal([Vpcs], resumed.Completed);
        _ledger.Ledger.EndRun(_ledger.Run, RunStatus.Complete);
        Assert.Null(_ledger.Ledger.ResumeRun("test"));
    }

    [Fact]
    public void Views_show_labels_and_edge_types()
    {
        _ledger.Commit(
            Instances,
            Node("Instance", "i-1", """{"id":"i-1","name":"O'Brien \"web\"","tags":["a","b"]}""", extra: ["Legacy", "Principal"]),
            Node("Vpc", "vpc-1"),
            Edge("IN", End("Instance", "i-1"), End("Vpc", "vpc-1")));
        Assert.Equal("O'Brien \"web\"", _ledger.Scalar("SELECT name FROM Instance WHERE id = 'i-1'"));
        Assert.Equal("[\"a\",\"b\"]", _ledger.Scalar("SELECT tags FROM Legacy"));
        Assert.Equal("i-1", _ledger.Scalar("SELECT id FROM Principal WHERE name LIKE 'O%'"));
        Assert.Equal("vpc-1", _ledger.Scalar("SELECT to_id FROM \"IN\" WHERE from_id = 'i-1'"));
        Assert.Equal(0L, _ledger.Scalar("SELECT count(*) FROM RESOURCE"));
        Assert.Equal("[\"Instance\",\"Legacy\",\"Principal\"]", _ledger.Scalar("SELECT labels FROM nodes WHERE label = 'Instance'"));
    }

    [Fact]
    public void The_export_is_in_order_with_housekeeping_and_dates()
    {
        _ledger.Commit(
            Vpcs,
            Node("Vpc", "é", """{"created":"2024-01-02T03:04:05Z","id":"é"}"""),
            Node("Vpc", "a", """{"Zone":1.0,"id":"a"}"""),
            Edge("IN", End("Vpc", "a"), End("Vpc", "é"), """{"w":3}"""));
        using var reader = _ledger.Read();
        using var output = new MemoryStream();
        new JsonLinesExporter(reader, "1.2.3").Write(output);

        long ms = new DateTimeOffset(Time(1)).ToUnixTimeMilliseconds();
        string keeping = $"\"_module_name\":\"cartography:aws\",\"_module_version\":\"1.2.3\"";
        Assert.Equal(
            $$$"""
            {"kind":"node","label":"Vpc","id":"a","labels":["Vpc"],"properties":{"Zone":1.0,{{{keeping}}},"firstseen":{{{ms}}},"id":"a","lastupdated":{{{ms / 1000}}}}}
            {"kind":"node","label":"Vpc","id":"é","labels":["Vpc"],"properties":{{{{keeping}}},"created":"2024-01-02T03:04:05Z","firstseen":{{{ms}}},"id":"é","lastupdated":{{{ms / 1000}}}},"temporal":["created"]}
            {"kind":"edge","type":"IN","from":{"label":"Vpc","id":"a"},"to":{"label":"Vpc","id":"é"},"properties":{{{{keeping}}},"firstseen":{{{ms}}},"lastupdated":{{{ms / 1000}}},"w":3}}

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(output.ToArray()));
    }
}
