using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Tests.Files;

public sealed class UnfinishedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("unfinished-").FullName;

    private string Place => Path.Combine(_folder, "export.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_moved_to_its_destination_complete_and_leaves_nothing_beside_it()
    {
        using (var file = new UnfinishedFile(Place))
        {
            file.Stream.Write("new"u8);
            Assert.False(File.Exists(Place));
            file.Finish(replace: false);
        }
        Assert.Equal("new", File.ReadAllText(Place));
        Assert.Equal([Place], Directory.GetFiles(_folder));
    }

    [Fact]
    public void One_that_is_not_finished_leaves_what_was_there()
    {
        File.WriteAllText(Place, "old");
        using (var file = new UnfinishedFile(Place)) file.Stream.Write("half of"u8);
        Assert.Equal("old", File.ReadAllText(Place));
        Assert.Equal([Place], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_created_meanwhile_is_replaced_only_on_request()
    {
        using (var file = new UnfinishedFile(Place))
        {
            File.WriteAllText(Place, "another's");
            Assert.Throws<IOException>(() => file.Finish(replace: false));
        }
        Assert.Equal("another's", File.ReadAllText(Place));

        using (var file = new UnfinishedFile(Place)) file.Finish(replace: true);
        Assert.Equal("", File.ReadAllText(Place));
        Assert.Equal([Place], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_link_at_the_destination_is_replaced_and_its_target_is_kept()
    {
        string other = Path.Combine(_folder, "other");
        File.WriteAllText(other, "another's");
        File.CreateSymbolicLink(Place, other);
        using (var file = new UnfinishedFile(Place))
        {
            file.Stream.Write("new"u8);
            file.Finish(replace: true);
        }
        Assert.Equal(("another's", "new"), (File.ReadAllText(other), File.ReadAllText(Place)));
        Assert.Null(new FileInfo(Place).LinkTarget);
    }

    [Fact]
    public async Task Writers_of_the_same_file_do_not_collide()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            using var file = new UnfinishedFile(Place);
            for (int line = 0; line < 1000; line++) file.Stream.WriteByte((byte)('a' + i));
            file.Finish(replace: true);
        })));
        Assert.Equal(1000, File.ReadAllText(Place).Length);
        Assert.Single(File.ReadAllText(Place).Distinct());
        Assert.Equal([Place], Directory.GetFiles(_folder));
    }

    [Fact]
    public void It_is_private_and_a_replacement_has_the_rights_of_the_replaced_file()
    {
        if (OperatingSystem.IsWindows()) return;
        using (var file = new UnfinishedFile(Place)) file.Finish(replace: false);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Place));

        File.SetUnixFileMode(Place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        using (var file = new UnfinishedFile(Place)) file.Finish(replace: true);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(Place));
    }
}
