using System.Diagnostics;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

public sealed class LedgerLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-lock-").FullName;
    private readonly string _path;

    public LedgerLockTests() => _path = Path.Combine(_folder, "graph.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_lock_that_cannot_be_opened_is_not_another_run()
    {
        Directory.CreateDirectory(_path + ".lock");
        var exception = Assert.Throws<LedgerException>(Open);
        Assert.Equal(LedgerFault.Path, exception.Fault);
        Assert.Contains("graph.db.lock", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_is_a_link_is_not_followed()
    {
        string other = Path.Combine(_folder, "other");
        File.CreateSymbolicLink(_path + ".lock", other);
        Assert.Equal(LedgerFault.Path, Assert.Throws<LedgerException>(Open).Fault);
        Assert.False(File.Exists(other));
    }

    [Fact]
    public void The_lock_note_follows_no_link()
    {
        string other = Path.Combine(_folder, "other");
        File.WriteAllText(other, "another's");
        File.CreateSymbolicLink(_path + ".lock.json", other);
        using (Open()) Assert.Equal("another's", File.ReadAllText(other));
        Assert.Equal(["graph.db", "graph.db.lock", "other"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_lock_note_that_cannot_be_written_does_not_prevent_the_lock()
    {
        Directory.CreateDirectory(Path.Combine(_path + ".lock.json", "full"));
        using var ledger = Open();
        ledger.EndRun(ledger.BeginRun(new RunInfo("1.0", "test")), RunStatus.Complete);
    }

    [Fact]
    public void A_ledger_has_one_lock_by_whatever_link_it_is_opened()
    {
        using (Open()) { }
        string link = Path.Combine(_folder, "link.db");
        File.CreateSymbolicLink(link, _path);
        using var first = Open();
        Assert.Equal(LedgerFault.Locked, Assert.Throws<LedgerException>(() => GraphLedger.Open(link, SmallModel)).Fault);
    }

    [Fact]
    public void All_files_of_a_ledger_are_their_owners_and_the_folder_that_was_made_for_them()
    {
        if (OperatingSystem.IsWindows()) return;
        string path = Path.Combine(_folder, "made", "graph.db");
        using var ledger = GraphLedger.Open(path, SmallModel);
        ledger.BeginRun(new RunInfo("1.0", "test"));
        Assert.Equal(
            ["graph.db 600", "graph.db-shm 600", "graph.db-wal 600", "graph.db.lock 600", "graph.db.lock.json 600"], Modes(Path.GetDirectoryName(path)!));
        Assert.Equal("700", Mode(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_ledger_that_others_may_write_has_a_lock_that_they_may_take()
    {
        if (OperatingSystem.IsWindows()) return;
        using (Open()) { }
        File.SetUnixFileMode(_path, File.GetUnixFileMode(_path) | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        using var ledger = Open();
        ledger.BeginRun(new RunInfo("1.0", "test"));
        Assert.Equal(
            ["graph.db 660", "graph.db-shm 660", "graph.db-wal 660", "graph.db.lock 660", "graph.db.lock.json 660"], Modes(_folder));
    }

    [Fact]
    public void A_reader_in_the_writers_process_leaves_the_writer_its_locks()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var ledger = Open();
        int held = Locks();
        Assert.True(held > 0);
        using (LedgerReader.Open(_path)) { }
        Assert.Equal(held, Locks());
    }

    private static List<string> Modes(string folder) => [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)} {Mode(file)}")];

    private static string Mode(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);

    private GraphLedger Open() => GraphLedger.Open(_path, SmallModel);

    private int Locks()
    {
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%i", _path]) { RedirectStandardOutput = true })!;
        string file = ":" + stat.StandardOutput.ReadToEnd().Trim() + " ";
        return File.ReadAllLines("/proc/locks").Count(line => line.Contains("POSIX", StringComparison.Ordinal) && line.Contains(file, StringComparison.Ordinal));
    }
}
