using CartographyPS.Files;

namespace CartographyPS.Tests.Files;

public sealed class FileIdentityTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_the_same_by_whatever_path()
    {
        string file = _folder.Write("graph.db", "x");
        Directory.CreateDirectory(_folder.File("sub"));
        File.CreateSymbolicLink(_folder.File("link.db"), file);
        File.CreateSymbolicLink(_folder.File("chain.db"), _folder.File("link.db"));
        Directory.CreateSymbolicLink(_folder.File("alias"), _folder.Path);

        var identity = FileIdentity.Of(file);

        Assert.All(
            ["link.db", "chain.db", "sub/../graph.db", "alias/graph.db", "alias/link.db"],
            path => Assert.Equal(identity, FileIdentity.Of(_folder.File(path))));
        Assert.NotEqual(identity, FileIdentity.Of(_folder.Write("other.db", "x")));
    }

    [Fact]
    public void A_file_that_is_yet_to_be_made_is_the_same_by_whatever_path()
    {
        Directory.CreateSymbolicLink(_folder.File("alias"), _folder.Path);
        File.CreateSymbolicLink(_folder.File("dangling.db"), _folder.File("new.db"));

        var identity = FileIdentity.Of(_folder.File("new.db"));

        Assert.Equal(identity, FileIdentity.Of(_folder.File("alias/new.db")));
        Assert.Equal(identity, FileIdentity.Of(_folder.File("dangling.db")));
        Assert.NotEqual(identity, FileIdentity.Of(_folder.File("alias/newer.db")));
        Assert.NotEqual(identity, FileIdentity.Of(_folder.File("new.db/new.db")));
    }

    [Fact]
    public void Links_in_a_circle_have_an_end()
    {
        File.CreateSymbolicLink(_folder.File("a"), _folder.File("b"));
        File.CreateSymbolicLink(_folder.File("b"), _folder.File("a"));

        Assert.NotEqual(FileIdentity.Of(_folder.File("a")), FileIdentity.Of(_folder.Path));
    }
}
