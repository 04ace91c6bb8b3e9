using System.Text.Json.Nodes;
using TrimApiModels;

namespace CartographyPS.Engine.Tests.Aws.Model.Trimming;

/// <summary>The committed models are what the tool's lists ask for, so that nobody can change a list and forget to run the tool.</summary>
public sealed class CommittedModelsTests
{
    private static readonly string Models = RepositoryFolder.Of("src/CartographyPS.Engine/Aws/Model/Services");
    private static readonly Lists Wanted = Lists.Read(RepositoryFolder.Of("tools/TrimApiModels"));

    public static TheoryData<string> Services => [.. Wanted.Services.Keys];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_model_contains_what_the_lists_name(string service)
    {
        string file = Path.Combine(Models, service + ".json");
        Assert.True(File.Exists(file), $"There is no model of {service}. {Advice}");
        string model = File.ReadAllText(file);

        // Trimming trimmed models again changes nothing, unless the lists have changed.
        string? again = null;
        var failure = Record.Exception(() => again = ModelUpdate.Trim(Wanted, service, JsonNode.Parse(model)!.AsObject()));

        Assert.True(failure is null, $"{failure?.Message} {Advice}");
        Assert.True(again == model, $"The model of {service} is not what the lists ask for. {Advice}");
    }

    [Fact]
    public void Every_model_is_named_in_the_lists() => Assert.Equal(
        Wanted.Services.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Models).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static string Advice => "Run the tool: docs/api-models.md says how.";
}
