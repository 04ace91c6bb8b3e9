using System.Text;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Engine.Tests.Sync.Reading;

/// <summary>Keys of a definition, as the reader states them.</summary>
public class KeyReadingTests
{
    private static readonly Label Address = new("Address", []);

    private readonly CollectingWriter _writer = new();

    [Fact]
    public async Task A_key_is_stated_beside_the_properties_and_an_edge_may_name_it()
    {
        var type = new ScriptedType(type =>
        {
            var rows = type.Call("List").Each("Rows");
            type.Node(Address, rows).Id("Id").Key("vpc_ip", Value.Format("{Vpc}/{Ip}")).To("EXPOSE", Address, NodeReference.Key("vpc_ip"), Value.Format("{Vpc}/{Ip}"));
        });
        await ReadAsync(type, """{"Rows":[{"Id":"a","Vpc":"v","Ip":"10.0.0.1"},{"Id":"b","Vpc":"v"}]}""");

        Assert.Equal(["Address a {\"id\":\"a\"}", "Address b {\"id\":\"b\"}"], _writer.NodeTexts);
        Assert.Equal(["{\"key:vpc_ip\":\"v/10.0.0.1\"}", ""], _writer.Nodes.Select(node => Encoding.UTF8.GetString(node.Keys.Span)));
        Assert.Equal(["Address.id=a -EXPOSE-> Address.key:vpc_ip=v/10.0.0.1"], _writer.EdgeTexts);
        Assert.DoesNotContain(("Address", "key:vpc_ip"), new ResourceCatalog([type]).Model.References);
        Assert.Equal(["id"], new ResourceCatalog([type]).Model.Labels["Address"]);
    }

    [Fact]
    public async Task A_key_that_cannot_be_converted_is_lost_alone()
    {
        await ReadAsync(
            new ScriptedType(type => type.Node(Address, type.Call("List").Each("Rows")).Id("Id")
                .Key("bad", Value.Of(_ => throw new FormatException("no number"), "Ip")).Key("good", "Vpc")),
            """{"Rows":[{"Id":"a","Vpc":"v","Ip":"x"}]}""");

        var node = Assert.Single(_writer.Nodes);
        Assert.Equal("{\"key:good\":\"v\"}", Encoding.UTF8.GetString(node.Keys.Span));
        Assert.Equal(["key:bad"], node.Unread);
    }

    private async Task ReadAsync(ScriptedType type, string answer)
    {
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            type, new ScopeContext("111122223333", "prod", "r1", "aws"), new ScriptedAws().Answer("List()", answer), _writer, ReaderLimits.Default, scheduler);
        await reader.ReadAsync(CancellationToken.None);
    }
}
