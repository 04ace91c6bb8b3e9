using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tests.Definitions;

/// <summary>All definitions, each by itself: against the API models and against what the others state.</summary>
public class DefinitionTests
{
    private static readonly IReadOnlyList<ResourceType> All = [.. AwsResourceTypes.Catalog.Types, .. AwsResourceTypes.Catalog.Always];

    private static readonly GraphCheck Graph = new(All, AwaitedLabels.All);

    public static TheoryData<string> Identifiers => [.. AwsResourceTypes.Catalog.Types.Select(type => type.Identifier).Distinct()];

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Calls_gives_and_reads_what_the_API_has(string identifier) => None(Of(identifier).SelectMany(ModelCheck.Mistakes));

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Leads_to_labels_and_properties_that_there_are(string identifier) => None(Of(identifier).SelectMany(Graph.Mistakes));

    [Fact]
    public void Labels_are_awaited_until_a_type_declares_them() => None(Graph.AwaitedInVain());

    private static IEnumerable<ResourceType> Of(string identifier) => All.Where(type => type.Identifier == identifier);

    // The whole message: a collection's would be cut.
    private static void None(IEnumerable<string> mistakes)
    {
        string text = string.Join("\n", mistakes);
        Assert.True(text.Length == 0, text);
    }
}
