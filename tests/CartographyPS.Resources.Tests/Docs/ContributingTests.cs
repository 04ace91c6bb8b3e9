using System.Reflection;

namespace CartographyPS.Resources.Tests.Docs;

/// <summary>What CONTRIBUTING shows as a whole definition is one.</summary>
public class ContributingTests
{
    private static readonly string Repository = typeof(ContributingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Repository").Value!;

    [Fact]
    public void The_definition_that_it_shows_is_the_one_that_runs()
    {
        string page = File.ReadAllText(Path.Combine(Repository, "CONTRIBUTING.md")).ReplaceLineEndings("\n");
        string definition = File.ReadAllText(Path.Combine(Repository, "src/CartographyPS.Resources/Ec2/KeyPair.cs")).ReplaceLineEndings("\n").Trim();

        Assert.Contains($"```csharp\n{definition}\n```", page, StringComparison.Ordinal);
    }
}
