using CartographyPS.Resources.Ecr;

namespace CartographyPS.Resources.Tests.Ecr;

public class RepositoryUrlTests
{
    [Theory]
    [InlineData("git@github.com:acme/web.git", "https://github.com/acme/web")]
    [InlineData("ssh://git@github.com/acme/web.git", "https://github.com/acme/web")]
    [InlineData("git+https://github.com/acme/web", "https://github.com/acme/web")]
    [InlineData("git+https://github.com/acme/web@refs/heads/main", "https://github.com/acme/web")]
    [InlineData("git+https://user:word@github.com/acme/web.git@v1.0", "https://github.com/acme/web")]
    [InlineData("git+ssh://git@github.com/acme/web@8e7d6c5", "https://github.com/acme/web")]
    [InlineData("https://user:word@github.com/acme/web.git#refs/heads/main", "https://github.com/acme/web")]
    [InlineData("https://github.com/acme/web/?ref=main", "https://github.com/acme/web")]
    [InlineData("https://host:8443/acme/web.GIT", "https://host:8443/acme/web")]
    [InlineData("git://host/acme@home/web", "https://host/acme@home/web")]
    [InlineData("bucket/source.zip", "bucket/source.zip")]
    [InlineData("C:/work", "C:/work")]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void One_repository_has_one_address(string? address, string? normal) => Assert.Equal(normal, RepositoryUrl.Normalise(address));
}
