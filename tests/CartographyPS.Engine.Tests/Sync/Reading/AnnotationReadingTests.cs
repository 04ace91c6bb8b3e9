using System.Text;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>Annotations of a definition, as the reader states them.</summary>
public class AnnotationReadingTests
{
    private static readonly Label Bucket = new("Bucket", ["Legacy"], new Ontology("Storage").Field("public", "open"));

    [Fact]
    public async Task An_annotation_names_its_node_and_states_only_its_own_properties()
    {
        var writer = new CollectingWriter();
        var aws = new ScriptedAws().Answer("List()", """{"Rows":[{"Name":"a","Open":true},{"Name":"b"},{"Open":false}]}""");
        var type = new ScriptedType(type => type.Annotate(Bucket, type.Call("List").Each("Rows"))
            .Id("Name").Property("open", "Open").LabelWhen("OpenBucket", "Open", value => value.ValueKind == System.Text.Json.JsonValueKind.True).To("IN", Bucket, "Name"));
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(type, new ScopeContext("111122223333", "prod", "r1", "aws"), aws, writer, ReaderLimits.Default, scheduler);
        await reader.ReadAsync(CancellationToken.None);

        Assert.Equal(["a OpenBucket {\"_ont_public\":true,\"open\":true}", "b  {}"], writer.Nodes.Select(node =>
            $"{node.Id} {string.Join(",", node.ExtraLabels)} {Encoding.UTF8.GetString(node.Properties.Span)}"));
        Assert.All(writer.Nodes, node => Assert.True(node is { Annotates: true, Owner: false }));
        Assert.Equal(["Bucket.id=a -IN-> Bucket.id=a", "Bucket.id=b -IN-> Bucket.id=b"], writer.EdgeTexts);
        Assert.Equal(["_ont_public", "open"], new ResourceCatalog([type]).Model.Labels["Bucket"]);
    }
}
