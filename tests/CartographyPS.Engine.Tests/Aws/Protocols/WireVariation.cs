using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>Writes a body in other ways that mean the same: space, comments, escapes, CDATA, members that the model does not know.</summary>
internal sealed class WireVariation(int seed)
{
    private const string Unknown = "unknown-to-the-model";

    private readonly Random _random = new(seed);

    /// <summary>Rewrites JSON in another notation.</summary>
    public string Json(string body)
    {
        var text = new StringBuilder();
        Write(text, JsonNode.Parse(body));
        return Space() + text + Space();
    }

    /// <summary>Rewrites XML in another notation.</summary>
    public string Xml(string body)
    {
        var document = XDocument.Parse(body, LoadOptions.PreserveWhitespace);
        foreach (var element in document.Descendants().ToList()) Change(element);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize, OmitXmlDeclaration = true })) document.WriteTo(writer);
        return _random.Next(2) == 0 ? text.ToString() : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<!-- x -->" + text + "\n";
    }

    private void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                var parts = members.Select(member => (Name: member.Key, member.Value)).ToList();
                // A member that no model has. Not in an empty structure, which would be malformed, and not in a map, where any key is data.
                bool isStructure = parts.Count > 0 && !parts[0].Name.StartsWith("key ", StringComparison.Ordinal);
                if (isStructure && _random.Next(3) == 0) parts.Insert(_random.Next(parts.Count + 1), (Unknown, null));
                for (int i = 0; i < parts.Count; i++)
                {
                    text.Append(i > 0 ? "," : "").Append(Space());
                    Write(text, parts[i].Name);
                    text.Append(Space()).Append(':').Append(Space());
                    if (parts[i].Name == Unknown) text.Append("""{"a":[1,{"b":null}],"c":"}]\""}""");
                    else Write(text, parts[i].Value);
                }
                text.Append(Space()).Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    text.Append(i > 0 ? "," : "").Append(Space());
                    Write(text, items[i]);
                }
                text.Append(Space()).Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Write(text, value.GetValue<string>());
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private void Write(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            // Both halves of a surrogate pair, or neither.
            if (c is '"' or '\\' or < ' ' || char.IsSurrogate(c) || _random.Next(5) == 0) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }
        text.Append('"');
    }

    private void Change(XElement element)
    {
        if (element.HasElements)
        {
            foreach (var child in element.Elements().ToList())
            {
                if (_random.Next(3) == 0) child.AddBeforeSelf(new XText(Space()));
                if (_random.Next(6) == 0) child.AddBeforeSelf(new XComment(" a comment with <b> in it "));
            }
            return;
        }
        if (element.Value.Length > 0 && !element.Value.Contains("]]>", StringComparison.Ordinal) && _random.Next(3) == 0) element.ReplaceNodes(new XCData(element.Value));
        else if (element.Value.Length > 1 && _random.Next(3) == 0) element.ReplaceNodes(new XText(element.Value[..1]), new XComment("-"), new XText(element.Value[1..]));
    }

    private string Space() => new([.. Enumerable.Range(0, _random.Next(3)).Select(_ => " \t\n\r"[_random.Next(4)])]);
}
