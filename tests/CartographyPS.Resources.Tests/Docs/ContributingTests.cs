namespace CartographyPS.Resources.Tests.Docs;

/// <summary>What CONTRIBUTING shows as whole definitions are some.</summary>
public class ContributingTests
{
    [Theory]
    [InlineData("Ec2/KeyPair.cs")]
    [InlineData("Analyses/LambdaImages.cs")]
    public void The_definition_that_it_shows_is_the_one_that_runs(string file)
    {
        string page = File.ReadAllText(RepositoryFolder.Of("CONTRIBUTING.md")).ReplaceLineEndings("\n");
        string definition = File.ReadAllText(RepositoryFolder.Of("src/CartographyPS.Resources", file)).ReplaceLineEndings("\n").Trim();

        Assert.Contains($"```csharp\n{definition}\n```", page, StringComparison.Ordinal);
    }
}
