using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Storage;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

public sealed class LedgerFileTests : IDisposable
{
    // The tables that the third version dropped and that later ones added.
    private const string RunOfContributions =
        "DROP TABLE ledger_derivation; DROP TABLE ledger_lasting_part; ALTER TABLE ledger_node DROP COLUMN keys; ALTER TABLE ledger_node_part DROP COLUMN keys; DROP TABLE ledger_waiting_annotation; ALTER TABLE ledger_node_part RENAME COLUMN role TO owner; "
        + "ALTER TABLE ledger_node_part ADD COLUMN run INTEGER NOT NULL DEFAULT 0; ALTER TABLE ledger_edge_part ADD COLUMN run INTEGER NOT NULL DEFAULT 0";

    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-file-").FullName;
    private readonly string _path;

    public LedgerFileTests() => _path = Path.Combine(_folder, "graph.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("text")]
    [InlineData("header only")]
    [InlineData("another program's")]
    public void What_is_not_a_ledger_keeps_its_bytes(string kind)
    {
        if (kind == "text") File.WriteAllText(_path, string.Concat(Enumerable.Repeat("a letter to my aunt\n", 100)));
        else if (kind == "header only") File.WriteAllText(_path, "SQLite format 3\0");
        else
        {
            using var other = Database.OpenWrite(_path, create: true);
            other.Execute("CREATE TABLE letter (text)");
        }

        AssertRefused(LedgerFault.NotALedger);
    }

    [Fact]
    public void A_newer_ledger_keeps_its_bytes()
    {
        Make();
        Execute($"PRAGMA user_version = {LedgerSchema.Version + 1}");
        var exception = AssertRefused(LedgerFault.NewerVersion);
        Assert.Contains("Update CartographyPS", exception.Message, StringComparison.Ordinal);
    }

    // A reader may come as soon as the file is there, and a killed process may leave it so.
    [Theory]
    [InlineData("nodes")]
    [InlineData("edges")]
    [InlineData("runs")]
    [InlineData("scopes")]
    [InlineData("changes")]
    public void A_new_ledger_has_its_views_before_its_first_run(string view)
    {
        LedgerFile.Create(_path, LedgerSchema.Version);

        using (var reader = LedgerReader.Open(_path)) Assert.Equal(0L, reader.Query($"SELECT count(*) FROM {view}", [], row => row.GetInt64(0)).Single());

        GraphLedger.Open(_path, SmallModel).Dispose();
        using (var reader = LedgerReader.Open(_path)) Assert.Equal(0L, reader.Query("SELECT count(*) FROM Vpc", [], row => row.GetInt64(0)).Single());
    }

    [Fact]
    public void A_damaged_ledger_keeps_its_bytes()
    {
        Make();
        byte[] bytes = File.ReadAllBytes(_path);
        bytes.AsSpan(bytes.Length / 2).Fill(0xab);
        File.WriteAllBytes(_path, bytes);

        Assert.Equal(LedgerFault.Corrupt, Assert.Throws<LedgerException>(() => GraphLedger.Open(_path, SmallModel)).Fault);
        Assert.Equal(bytes, File.ReadAllBytes(_path));
    }

    // The log is copied to the file page by page. During the copy, or after it was killed, the first page counts pages not yet in the file.
    [Fact]
    public void A_ledger_whose_log_is_being_copied_is_not_damaged()
    {
        string copy = Path.Combine(_folder, "copy.db");
        using (var live = new TestLedger())
        {
            using (var writer = live.Ledger.OpenScope(live.Run, Vpcs))
            {
                for (int i = 0; i < 2_000; i++) writer.Add(Node("Vpc", $"vpc-{i}"));
                writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
            }
            File.Copy(live.Path, copy);
            File.Copy(live.Path + "-wal", copy + "-wal");
            using var checkpoint = Database.OpenWrite(live.Path);
            checkpoint.Execute("PRAGMA wal_checkpoint(PASSIVE)");
            CopyFirstPage(live.Path, copy);
        }
        Assert.True(new FileInfo(copy).Length < new FileInfo(copy + "-wal").Length);

        using (var reader = LedgerReader.Open(copy)) Assert.Equal(2_000, reader.OrderedNodes().Count());
        using var ledger = GraphLedger.Open(copy, SmallModel);
        Assert.NotNull(ledger.ResumeRun("test"));
    }

    [Fact]
    public void A_read_only_ledger_can_be_read_and_keeps_its_bytes()
    {
        Make();
        byte[] bytes = File.ReadAllBytes(_path);
        File.SetAttributes(_path, FileAttributes.ReadOnly);
        try
        {
            Assert.Equal(LedgerFault.ReadOnly, Assert.Throws<LedgerException>(() => GraphLedger.Open(_path, SmallModel)).Fault);
            Assert.Equal(bytes, File.ReadAllBytes(_path));
            using var reader = LedgerReader.Open(_path);
            Assert.NotEmpty(reader.OrderedNodes());
        }
        finally
        {
            File.SetAttributes(_path, FileAttributes.Normal);
        }
    }

    [Fact]
    public void A_ledger_whose_folder_cannot_be_written_can_be_read()
    {
        Make();
        // SQLite makes this file to read a ledger beside a writer; with a folder of its name there, it cannot.
        Directory.CreateDirectory(_path + "-shm");
        using var reader = LedgerReader.Open(_path);
        Assert.NotEmpty(reader.OrderedNodes());
    }

    [Fact]
    public void A_path_at_which_no_file_can_be_created_is_an_error()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        foreach (string path in new[] { _folder, Path.Combine(_folder, "file", "graph.db"), "bad\0path" })
        {
            Assert.Equal(LedgerFault.Path, Assert.Throws<LedgerException>(() => GraphLedger.Open(path, SmallModel)).Fault);
        }
        Assert.Equal(LedgerFault.NotFound, Assert.Throws<LedgerException>(() => LedgerReader.Open(_path)).Fault);
        Assert.False(File.Exists(_path));
    }

    [Fact]
    public void An_empty_file_becomes_a_ledger()
    {
        File.WriteAllText(_path, "");
        Make();
        Assert.Equal(["graph.db", "graph.db.lock"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_lock()
    {
        using var first = GraphLedger.Open(_path, SmallModel);
        long run = first.BeginRun(new RunInfo("1.0", "first"));
        var exception = Assert.Throws<LedgerException>(() => GraphLedger.Open(_path, SmallModel));

        Assert.Equal(LedgerFault.Locked, exception.Fault);
        Assert.Equal((Environment.ProcessId, Environment.UserName, run), (exception.Holder!.ProcessId, exception.Holder.User, exception.Holder.Run));
        Assert.Contains($"process {Environment.ProcessId}", exception.Message, StringComparison.Ordinal);
        first.Dispose();
        Make();
    }

    [Fact]
    public void A_ledger_of_the_first_version_is_migrated_with_its_data()
    {
        Make();
        Guid id;
        using (var reader = LedgerReader.Open(_path)) id = reader.Id;
        Execute($"DROP INDEX ledger_change_key; {RunOfContributions}; PRAGMA user_version = 1");
        Assert.Equal(LedgerFault.OlderVersion, Assert.Throws<LedgerException>(() => LedgerReader.Open(_path)).Fault);

        using (var ledger = GraphLedger.Open(_path, SmallModel)) Assert.Equal(id, ledger.Id);
        using var migrated = LedgerReader.Open(_path);
        Assert.Equal(id, migrated.Id);
        Assert.Single(migrated.OrderedNodes());
        Assert.Equal(1, migrated.Query("SELECT count(*) FROM sqlite_schema WHERE name = 'ledger_change_key'", [], row => row.GetInt32(0)).Single());
    }

    [Fact]
    public void Contributions_merged_by_an_older_version_are_merged_again_when_read()
    {
        object[] first = [Node("Vpc", "1", "{\"id\":\"1\",\"name\":\"z\"}"), Edge("IN", End("Vpc", "1"), End("Vpc", "1"), "{\"x\":2}")];
        object[] second = [Node("Vpc", "1", "{\"id\":\"1\",\"name\":\"a\"}"), Edge("IN", End("Vpc", "1"), End("Vpc", "1"), "{\"x\":1}")];
        using var ledger = new TestLedger();
        ledger.Commit(Vpcs, first);
        ledger.Commit(Instances, second);
        ledger.Ledger.Dispose();
        using (var database = Database.OpenWrite(ledger.Path))
        {
            database.Execute($$"""
                {{RunOfContributions}};
                UPDATE ledger_node SET properties = '{"id":"1","name":"a"}'; UPDATE ledger_edge SET properties = '{"x":1}'; PRAGMA user_version = 2
                """);
        }

        ledger.Reopen();
        ledger.Commit(Instances, second);
        ledger.Commit(Vpcs, first);
        Assert.Equal(["Vpc 1 [Vpc] {\"id\":\"1\",\"name\":\"z\"}"], ledger.Nodes());
        Assert.Equal(["Vpc 1 -IN-> Vpc 1 {\"x\":2}"], ledger.Edges());
    }

    [Fact]
    public void Every_version_can_be_created_and_migrated()
    {
        for (int version = 1; version <= LedgerSchema.Version; version++)
        {
            string path = Path.Combine(_folder, $"v{version}.db");
            LedgerFile.Create(path, version);
            using (GraphLedger.Open(path, SmallModel)) { }
            using var reader = LedgerReader.Open(path);
            Assert.Empty(reader.OrderedNodes());
        }
    }

    [Fact]
    public void A_full_disk_fails_the_commit_and_nothing_else()
    {
        using var ledger = GraphLedger.Open(_path, SmallModel, new LedgerOptions { MaxBytes = 1_500_000 });
        long run = ledger.BeginRun(new RunInfo("1.0", "test"));
        Commit(ledger, run, Vpcs, 100);
        var exception = Assert.Throws<LedgerException>(() => Commit(ledger, run, Instances, 20_000));
        Assert.Equal(LedgerFault.DiskFull, exception.Fault);

        using (var reader = LedgerReader.Open(_path)) Assert.Equal(100, reader.OrderedNodes().Count());
        Assert.Equal(50, Commit(ledger, run, Vpcs, 50).Nodes);
        Assert.Equal(10, Commit(ledger, run, Instances, 10).NodesAdded);
    }

    private static ScopeCommit Commit(GraphLedger ledger, long run, ScopeId scope, int nodes)
    {
        using var writer = ledger.OpenScope(run, scope);
        for (int i = 0; i < nodes; i++) writer.Add(Node("Vpc", $"{scope.ResourceType}-{i}", extra: [$"Label{i % 10}"]));
        return writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
    }

    private LedgerException AssertRefused(LedgerFault fault)
    {
        byte[] bytes = File.ReadAllBytes(_path);
        var exception = Assert.Throws<LedgerException>(() => GraphLedger.Open(_path, SmallModel));
        Assert.Equal(fault, exception.Fault);
        Assert.Contains(_path, exception.Message, StringComparison.Ordinal);
        Assert.Equal(fault, Assert.Throws<LedgerException>(() => LedgerReader.Open(_path)).Fault);
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(File.ReadAllBytes(_path)));
        Assert.False(File.Exists(_path + "-wal"));
        return exception;
    }

    private void Execute(string sql)
    {
        using var database = Database.OpenWrite(_path);
        database.Execute(sql);
    }

    private static void CopyFirstPage(string from, string to)
    {
        byte[] page = new byte[4096];
        using (var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)) source.ReadExactly(page);
        using var target = new FileStream(to, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        target.Write(page);
    }

    private void Make()
    {
        using var ledger = GraphLedger.Open(_path, SmallModel);
        Commit(ledger, ledger.BeginRun(new RunInfo("1.0", "test")), Vpcs, 1);
    }
}
