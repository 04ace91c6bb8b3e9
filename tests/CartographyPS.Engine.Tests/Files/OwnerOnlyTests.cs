using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Tests.Files;

public sealed class OwnerOnlyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("owner-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_folder_is_private_and_an_existing_one_is_unchanged()
    {
        string made = Path.Combine(_folder, "above", "made");
        OwnerOnly.CreateFolder(made);
        Assert.True(Directory.Exists(made));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(made));

        File.SetUnixFileMode(made, File.GetUnixFileMode(made) | UnixFileMode.GroupRead);
        OwnerOnly.CreateFolder(made);
        Assert.Equal(UnixFileMode.GroupRead, File.GetUnixFileMode(made) & UnixFileMode.GroupRead);
    }

    [Fact]
    public void A_file_in_a_folders_place_is_an_error()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Throws<IOException>(() => OwnerOnly.CreateFolder(file));
    }

    [Fact]
    public void Creating_a_file_follows_no_link()
    {
        string target = Path.Combine(_folder, "target");
        string link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, target);
        Assert.Throws<IOException>(() => OwnerOnly.CreateNew(link));
        Assert.False(File.Exists(target));
    }
}
