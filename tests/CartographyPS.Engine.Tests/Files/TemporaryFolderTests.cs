using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Tests.Files;

public class TemporaryFolderTests
{
    [Theory]
    [InlineData("tmp")]
    [InlineData(".")]
    [InlineData("./tmp")]
    [InlineData("")]
    public void A_relative_name_is_ignored(string named)
    {
        string folder = TemporaryFolder.Find(_ => named);

        Assert.True(Path.IsPathFullyQualified(folder));
        Assert.True(Directory.Exists(folder));
        Assert.DoesNotContain(Environment.CurrentDirectory, folder, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_the_environment_is_used()
    {
        string own = Path.Combine(Path.GetTempPath(), "own");

        Assert.Equal(own, TemporaryFolder.Find(_ => own));
    }
}
