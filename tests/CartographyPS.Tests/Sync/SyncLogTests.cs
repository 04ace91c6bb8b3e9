using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Sync.Results;
using CartographyPS.Sync;

namespace CartographyPS.Tests.Sync;

public sealed class SyncLogTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string LogPath => Path.Combine(_directory.Path, "new folder", "sync.jsonl");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Every_event_is_one_line_of_JSON_with_its_time()
    {
        using (var log = new SyncLog(LogPath))
        {
            log.Write("start", ("database", "C:\\data\\graph.db"), ("run", 3L));
            log.Write("error", ("message", "two\nlines and \"quotes\" ü"), ("action", null));
        }

        var lines = File.ReadAllLines(LogPath).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["start", "error"], lines.Select(line => line.GetProperty("event").GetString()));
        Assert.All(lines, line => Assert.True(line.GetProperty("time").TryGetDateTime(out _)));
        Assert.Equal("two\nlines and \"quotes\" ü", lines[1].GetProperty("message").GetString());
        Assert.False(lines[1].TryGetProperty("action", out _));
    }

    [Fact]
    public void A_new_log_is_its_owners_and_one_that_is_there_keeps_its_rights()
    {
        if (OperatingSystem.IsWindows()) return;
        using (new SyncLog(LogPath)) { }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(LogPath));

        File.SetUnixFileMode(LogPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        using (new SyncLog(LogPath)) { }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(LogPath));
    }

    [Fact]
    public void A_result_has_all_its_properties()
    {
        var result = new ScopeResult { Account = "111111111111", Region = "eu-west-1", ResourceType = "s3", Status = ScopeStatus.Partial, Nodes = 5, Seconds = 1.25, Message = "m" };
        using (var log = new SyncLog(LogPath)) log.Write(result);

        var line = JsonDocument.Parse(File.ReadAllText(LogPath)).RootElement;
        Assert.Equal("Partial", line.GetProperty("status").GetString());
        Assert.Equal(1.25, line.GetProperty("seconds").GetDouble());
        var written = line.EnumerateObject().Select(field => field.Name).Except(["time", "event"]);
        Assert.Equal(typeof(ScopeResult).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)), written);
    }

    [Fact]
    public void A_later_log_is_added_to_the_file_and_lines_can_be_read_at_once()
    {
        using (var log = new SyncLog(LogPath)) log.Write("start");
        using (var log = new SyncLog(LogPath))
        {
            log.Write("end");
            using var reader = new StreamReader(new FileStream(LogPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            Assert.Equal(2, reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }
    }

    [Theory]
    [InlineData("[profile a]")]
    [InlineData("{\"accessToken\": 1}")]
    [InlineData("SQLite format 3\0")]
    public void A_file_that_is_no_log_is_left_as_it_is(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(LogPath)!);
        File.WriteAllText(LogPath, content);

        Assert.Throws<IOException>(() => new SyncLog(LogPath));

        Assert.Equal(content, File.ReadAllText(LogPath));
    }

    [Fact]
    public void Lines_of_several_threads_do_not_mix()
    {
        using (var log = new SyncLog(LogPath))
            Parallel.For(0, 500, i => log.Write("result", ("message", new string('x', i))));

        Assert.Equal(500, File.ReadAllLines(LogPath).Select(line => JsonDocument.Parse(line)).Count());
    }
}
