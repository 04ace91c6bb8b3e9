using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>Writes outputs as services do: the reverse of what is tested, as plain as can be.</summary>
internal sealed class WireOutput(OperationModel operation)
{
    public Dictionary<string, string> Headers { get; } = [];

    public byte[] Body { get; private set; } = [];

    public WireOutput Write(JsonObject output)
    {
        var body = new JsonObject();
        foreach (var (name, value) in output)
        {
            var member = operation.Output.Find(name)!;
            if (member.Location == MemberLocation.Header) Headers[member.WireName] = Text(value!);
            else body[name] = value?.DeepClone();
        }
        bool xml = operation.Service.Protocol is Protocol.Ec2 or Protocol.Query or Protocol.RestXml;
        string text = operation.Output.Payload is { } payload ? Payload(operation.Output.Find(payload)!, body[payload]!, xml) : xml ? Xml(body) : Json(operation.Output, body).ToJsonString();
        Body = body.Count == 0 && xml && operation.Service.Protocol == Protocol.RestXml ? [] : Encoding.UTF8.GetBytes(text);
        Headers["Content-Length"] = Body.Length.ToString(CultureInfo.InvariantCulture);
        return this;
    }

    private string Payload(Member member, JsonNode value, bool xml) => member.Shape.Kind switch
    {
        ShapeKind.String => value.GetValue<string>(),
        _ when xml => Element(operation.ResponseElement!, member.Shape, value),
        _ => Json(member.Shape, value).ToJsonString(),
    };

    private string Xml(JsonObject body)
    {
        string root = operation.ResponseElement!;
        if (operation.Name == "GetBucketLocation" && body["LocationConstraint"] is { } only) return $"<{root}>{Escape(Text(only))}</{root}>";
        string members = Members(operation.Output, body);
        string wrapped = operation.ResultWrapper is { } wrapper ? $"<{wrapper}>{members}</{wrapper}><ResponseMetadata/>" : members;
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"https://example.com/doc/\">{wrapped}</{root}>";
    }

    private static string Members(Shape shape, JsonObject value)
    {
        var xml = new StringBuilder();
        foreach (var (name, part) in value)
        {
            var member = shape.Find(name)!;
            if (member.XmlAttribute) continue;
            if (part is JsonArray items && MemberTable.IsFlat(member)) foreach (var item in items) xml.Append(Element(MemberTable.ElementName(member), member.Shape.Element!.Shape, item!));
            else xml.Append(Element(member.WireName, member.Shape, part!)).Append("\n  ");
        }
        return xml.ToString();
    }

    private static string Element(string name, Shape shape, JsonNode value) => shape.Kind switch
    {
        ShapeKind.Structure => $"<{name}{Attributes(shape, value.AsObject())}>{Members(shape, value.AsObject())}</{name}>",
        ShapeKind.List => $"<{name}>{string.Concat(value.AsArray().Select(item => Element(shape.Element!.WireName, shape.Element.Shape, item!)))}</{name}>",
        ShapeKind.Map => $"<{name}>{string.Concat(value.AsObject().Select(entry => $"<entry>{Entry(shape, entry)}</entry>"))}</{name}>",
        _ => $"<{name}>{Escape(Text(value))}</{name}>",
    };

    private static string Entry(Shape map, KeyValuePair<string, JsonNode?> entry) =>
        $"<{map.Key!.WireName}>{Escape(entry.Key)}</{map.Key.WireName}>" + Element(map.Element!.WireName, map.Element.Shape, entry.Value!);

    private static string Attributes(Shape shape, JsonObject value) => string.Concat(
        shape.Members.Where(member => member.XmlAttribute && value[member.Name] is not null)
            .Select(member => $" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" {member.WireName}=\"{Escape(Text(value[member.Name]!))}\""));

    private static JsonNode Json(Shape shape, JsonNode value) => shape.Kind switch
    {
        ShapeKind.Structure => new JsonObject(value.AsObject().Select(part => KeyValuePair.Create(shape.Find(part.Key)!.WireName, (JsonNode?)Json(shape.Find(part.Key)!, part.Value!)))),
        ShapeKind.List => new JsonArray([.. value.AsArray().Select(item => Json(shape.Element!, item!))]),
        ShapeKind.Map => new JsonObject(value.AsObject().Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Json(shape.Element!, entry.Value!)))),
        _ => value.DeepClone(),
    };

    private static JsonNode Json(Member member, JsonNode value) =>
        member.Shape.Kind == ShapeKind.Timestamp && (member.TimestampFormat ?? member.Shape.TimestampFormat ?? "unixTimestamp") == "unixTimestamp"
            ? DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture).ToUnixTimeSeconds()
            : Json(member.Shape, value);

    private static string Text(JsonNode value) => value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    // Attributes and elements keep line breaks only as character references.
    private static string Escape(string text) => SecurityElement.Escape(text)!.Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal);
}
