using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Tests;

/// <summary>Holds every definition to the API models: what it calls, gives and reads is there.</summary>
public class DefinitionTests
{
    public static TheoryData<string> Identifiers => [.. AwsResourceTypes.Catalog.Types.Select(type => type.Identifier)];

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Reads_what_the_answers_have(string identifier)
    {
        var mistakes = new List<string>();
        foreach (var source in Find(identifier).Sources)
        {
            foreach (var (owner, path) in Reads(source))
            {
                if (RowOf(owner ?? source) is not { } row) continue;
                var mistake = Record.Exception(() => row.Resolve(path.Text));
                if (mistake is not null) mistakes.Add($"{source}: {mistake.Message}");
            }
        }
        Assert.Empty(mistakes);
    }

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Gives_each_call_what_it_takes_and_needs(string identifier)
    {
        foreach (var call in Find(identifier).AllCalls)
        {
            var input = ApiModels.Operation(call.Operation.Service, call.Operation.Name).Input;
            var given = call.Parameters.Select(parameter => parameter.Name).ToList();
            if (call.Batching is { } batching) given.Add(batching.Parameter);

            Assert.All(given, name => Assert.NotNull(input.Find(name)));
            Assert.All(input.Required, name => Assert.Contains(name, given));
        }
    }

    private static ResourceType Find(string identifier) => AwsResourceTypes.Catalog.Find(identifier)!;

    // The shape of a source's rows; null where an expansion makes them.
    private static Shape? RowOf(Source source) => source switch
    {
        CallSource call => ApiModels.Operation(call.Operation.Service, call.Operation.Name).Output,
        ItemSource { Expansion: null } items when RowOf(items.Parent!) is { } parent => Element(parent.Resolve(items.Path.Text)),
        _ => null,
    };

    private static Shape Element(Shape shape) => shape.Kind == ShapeKind.List ? shape.Element!.Shape : shape;

    private static IEnumerable<(Source? Source, JsonPath Path)> Reads(Source source)
    {
        var values = source.Nodes.SelectMany(Values).Concat(source.Edges.SelectMany(Values)).ToList();
        foreach (var call in source.Calls)
        {
            values.AddRange(call.Parameters.Select(parameter => parameter.Value));
            if (call.CallRegion is { } region) values.Add(region);
            if (call.ItemName is { } name) values.Add(name);
        }
        if (source is ItemSource items)
        {
            values.AddRange(items.Conditions);
            if (items.DistinctBy is { } distinct) values.Add(distinct);
        }

        var paths = values.SelectMany(value => value.Paths);
        paths = paths.Concat(source.Items.Cast<ItemSource>().Select(item => ((Source?)null, item.Path)));
        return source is CallSource { WaitsFor: { } job } ? paths.Append((null, job.Path)) : paths;
    }

    private static IEnumerable<Value> Values(NodeDefinition node) => node.Properties.Select(property => property.Value)
        .Concat(node.ConditionalLabels.Select(label => label.Value))
        .Concat(node.Edges.SelectMany(Values))
        .Append(node.NodeId);

    private static IEnumerable<Value> Values(EdgeDefinition edge) => new[] { edge.Start, edge.End }.OfType<EdgeEnd>().Select(end => end.Value)
        .Concat(edge.Properties.Select(property => property.Value));
}
