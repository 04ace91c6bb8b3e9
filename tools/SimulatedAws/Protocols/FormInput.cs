using System.Globalization;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Protocols;

/// <summary>Reads the form of a query or EC2 request: <c>Filter.1.Value.2=x</c>.</summary>
internal sealed class FormInput(bool ec2)
{
    /// <summary>Reads the input with API member names.</summary>
    /// <exception cref="MalformedRequestException">A value does not fit the model.</exception>
    public JsonObject Read(Shape shape, IReadOnlyList<KeyValuePair<string, string>> form) => Structure(shape, FormNode.Of(form));

    private JsonObject Structure(Shape shape, FormNode node)
    {
        var value = new JsonObject();
        foreach (var member in shape.Members)
        {
            if (node.Find(Name(member)) is { } inner) value[member.Name] = Value(member, inner);
        }
        return value;
    }

    private JsonNode Value(Member member, FormNode node) => member.Shape.Kind switch
    {
        ShapeKind.Structure => Structure(member.Shape, node),
        ShapeKind.List => List(member, node),
        ShapeKind.Map => Map(member, node),
        _ => ScalarInput.Read(member.Shape, node.Text ?? ""),
    };

    private JsonArray List(Member member, FormNode node)
    {
        var element = member.Shape.Element!;
        if (!ec2 && !MemberTable.IsFlat(member)) node = node.Find(element.WireName) ?? node.Find("member") ?? node;
        return [.. Numbered(node).Select(item => Value(element, item))];
    }

    private JsonObject Map(Member member, FormNode node)
    {
        var (key, element) = (member.Shape.Key!, member.Shape.Element!);
        if (!MemberTable.IsFlat(member)) node = node.Find("entry") ?? node;
        var map = new JsonObject();
        foreach (var entry in Numbered(node))
        {
            if (entry.Find(key.WireName)?.Text is { } name && entry.Find(element.WireName) is { } value) map[name] = Value(element, value);
        }
        return map;
    }

    private static IEnumerable<FormNode> Numbered(FormNode node) => node.Children
        .Where(child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)).Select(child => child.Value);

    private string Name(Member member)
    {
        if (ec2) return member.QueryName ?? char.ToUpperInvariant(member.WireName[0]) + member.WireName[1..];
        bool byElement = MemberTable.IsFlat(member) && !member.HasWireName && member.Shape.Element!.HasWireName;
        return byElement ? member.Shape.Element!.WireName : member.WireName;
    }
}
