using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Tests.Ledger;

public sealed class CheckpointerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("checkpointer-").FullName;
    private readonly Database _database;

    public CheckpointerTests()
    {
        _database = Database.OpenWrite(Path.Combine(_folder, "graph.db"), create: true);
        _database.Execute("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (text)");
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Many_rows_are_copied_to_the_file_while_it_is_written()
    {
        using var checkpointer = new Checkpointer(_database.Path);
        Write(30_000);
        Assert.True(Length("") < 10_000);

        checkpointer.Committed(_database.TotalChanges);
        Assert.True(SpinWait.SpinUntil(() => Length("") > 1_000_000, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_few_rows_are_left_to_the_close()
    {
        using (var checkpointer = new Checkpointer(_database.Path))
        {
            Write(100);
            checkpointer.Committed(_database.TotalChanges);
        }
        Assert.True(Length("") < 10_000);
    }

    [Fact]
    public void The_log_does_not_grow_for_ever()
    {
        using var checkpointer = new Checkpointer(_database.Path, rowsBetween: 1, maxFrames: 100);
        for (int commit = 0; commit < 30; commit++)
        {
            Write(5_000);
            checkpointer.Committed(_database.TotalChanges);
        }
        Assert.InRange(Length("-wal"), 1, Length("") / 2);
    }

    [Fact]
    public void A_failed_copy_of_the_log_leaves_the_ledger_usable()
    {
        using var checkpointer = new Checkpointer(Path.Combine(_folder, "none", "graph.db"), rowsBetween: 1, maxFrames: -1);
        checkpointer.Committed(10);
        Write(10);
    }

    private void Write(int rows) => _database.Execute(
        $"INSERT INTO t WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) SELECT 'a row of the table with some text in it ' || i FROM n");

    private long Length(string suffix) => new FileInfo(_database.Path + suffix).Length;
}
