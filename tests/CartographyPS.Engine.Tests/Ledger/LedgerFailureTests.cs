using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Storage;
using SQLitePCL;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>Errors that keep a ledger from being written or read are reported with their cause.</summary>
public sealed class LedgerFailureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-failure-").FullName;
    private readonly string _path;

    public LedgerFailureTests() => _path = Path.Combine(_folder, "graph.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_disk_that_is_full_before_the_ledger_is_created_is_reported_as_full()
    {
        using var database = Database.OpenWrite(_path, create: true);
        database.LimitTo(8 * 4096);
        var exception = Assert.Throws<LedgerException>(() => LedgerSchema.Migrate(database, LedgerSchema.Version));
        Assert.Equal(LedgerFault.DiskFull, exception.Fault);
        Assert.Contains("is full", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_temporary_file_that_cannot_be_written_is_reported_with_its_folder_and_cause()
    {
        using var ledger = GraphLedger.Open(_path, SmallModel, new LedgerOptions { SpillBytes = 0, TemporaryFolder = Path.Combine(_folder, "none") });
        using var writer = ledger.OpenScope(ledger.BeginRun(new RunInfo("1.0", "test")), Vpcs);
        var exception = Assert.Throws<LedgerException>(() =>
        {
            for (int i = 0; i < 20_000; i++) writer.Add(Node("Vpc", $"vpc-{i}"));
        });
        Assert.Equal(LedgerFault.Path, exception.Fault);
        Assert.Contains(Path.Combine(_folder, "none"), exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(raw.SQLITE_FULL, false, "DiskFull")]
    [InlineData(raw.SQLITE_IOERR | (3 << 8), true, "DiskFull")]
    [InlineData(raw.SQLITE_CANTOPEN, true, "DiskFull")]
    [InlineData(raw.SQLITE_IOERR | (3 << 8), false, "Device")]
    [InlineData(raw.SQLITE_READONLY, true, "ReadOnly")]
    [InlineData(raw.SQLITE_CORRUPT, true, "Corrupt")]
    [InlineData(raw.SQLITE_BUSY, true, "Locked")]
    [InlineData(raw.SQLITE_CANTOPEN, false, "Path")]
    public void Each_failure_has_its_name(int code, bool diskIsFull, string fault)
    {
        var exception = SqliteErrors.From(code, "disk I/O error", _path, diskIsFull: _ => diskIsFull);
        Assert.Equal(fault, exception.Fault.ToString());
        Assert.Contains(_path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_leaves_no_files_beside_the_ledger()
    {
        using (GraphLedger.Open(_path, SmallModel)) { }
        using (var reader = LedgerReader.Open(_path)) Assert.Empty(reader.OrderedNodes());
        Assert.Equal(["graph.db", "graph.db.lock"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_log_that_was_left_behind_locks_nobody_out()
    {
        using (GraphLedger.Open(_path, SmallModel)) { }
        File.WriteAllText(_path + "-wal", "");
        Directory.CreateDirectory(_path + "-shm");
        using var reader = LedgerReader.Open(_path);
        Assert.Empty(reader.OrderedNodes());
    }

    [Fact]
    public void A_write_during_a_read_without_locks_is_an_error()
    {
        using (GraphLedger.Open(_path, SmallModel)) { }
        using var database = Database.OpenUnlocked(_path);
        using var rows = database.PrepareOnce("SELECT name FROM ledger_meta WHERE name = ''");
        Assert.False(rows.Step());
        rows.Reset();

        File.SetLastWriteTimeUtc(_path, DateTime.UtcNow.AddMinutes(1));
        var exception = Assert.Throws<LedgerException>(() => rows.Step());
        Assert.Equal(LedgerFault.Locked, exception.Fault);
        Assert.Contains("was written while it was read", exception.Message, StringComparison.Ordinal);
    }
}
