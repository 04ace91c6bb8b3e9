using System.Text.Json;
using System.Xml;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Turns XML into JSON with the API model's member names, in one pass.</summary>
internal sealed class XmlBody(XmlReader xml)
{
    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        CloseInput = true,
    };

    /// <summary>Opens a body at its root element.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> body)
    {
        var xml = XmlReader.Create(new MemoryStream(body.ToArray(), writable: false), Settings);
        xml.MoveToContent();
        return xml;
    }

    /// <summary>Writes the members of a structure whose start element the reader stands on; it then stands after its end.</summary>
    public void WriteMembers(Utf8JsonWriter json, Shape shape)
    {
        if (xml.Depth > MaxDepth) throw new MalformedResponseException("The XML is nested deeper than any AWS answer.");

        WriteAttributes(json, shape);
        if (!Enter()) return;
        if (shape.ByWireName.HasFlattened) WriteGathered(json, shape);
        else WriteChildren(member =>
        {
            json.WritePropertyName(member.Name);
            WriteValue(json, member.Shape, member);
        }, shape);
    }

    /// <summary>As <see cref="WriteMembers"/>, for members that stand in a wrapper in the element that the reader stands on.</summary>
    /// <exception cref="MalformedResponseException">There is no such wrapper.</exception>
    public void WriteWrapped(Utf8JsonWriter json, Shape shape, string wrapper)
    {
        bool found = false;
        if (Enter())
        {
            while (NextChild())
            {
                if (xml.LocalName != wrapper)
                {
                    xml.Skip();
                    continue;
                }
                found = true;
                WriteMembers(json, shape);
            }
        }
        if (!found) throw new MalformedResponseException($"There is no <{wrapper}>.");
    }

    // The start element's own end: true when there is content to read.
    private bool Enter()
    {
        if (!xml.IsEmptyElement)
        {
            xml.Read();
            return true;
        }
        xml.Read();
        return false;
    }

    private void WriteAttributes(Utf8JsonWriter json, Shape shape)
    {
        if (!xml.HasAttributes) return;
        foreach (var member in shape.Members.Where(member => member.XmlAttribute))
        {
            if (xml.GetAttribute(member.WireName) is not { } text) continue;
            json.WritePropertyName(member.Name);
            ScalarWriter.Write(json, member.Shape, text);
        }
    }

    private void WriteChildren(Action<Member> write, Shape shape)
    {
        while (NextChild())
        {
            if (shape.ByWireName.Find(xml.LocalName) is { } member) write(member);
            else xml.Skip();
        }
    }

    // A flattened list's elements may stand apart, so the members of such a structure are gathered before they are written.
    private void WriteGathered(Utf8JsonWriter json, Shape shape)
    {
        var gathered = new Dictionary<Member, List<ReadOnlyMemory<byte>>>();
        WriteChildren(
            member =>
            {
                if (!gathered.TryGetValue(member, out var values)) gathered[member] = values = [];
                values.Add(Capture(value => WriteOne(value, member)));
            },
            shape);
        foreach (var entry in gathered)
        {
            json.WritePropertyName(entry.Key.Name);
            if (!MemberTable.IsFlat(entry.Key))
            {
                json.WriteRawValue(entry.Value[entry.Value.Count - 1].Span, skipInputValidation: true);
                continue;
            }
            bool isMap = entry.Key.Shape.Kind == ShapeKind.Map;
            if (isMap) json.WriteStartObject();
            else json.WriteStartArray();
            foreach (var value in entry.Value)
            {
                if (isMap) WriteCapturedEntry(json, value);
                else json.WriteRawValue(value.Span, skipInputValidation: true);
            }
            if (isMap) json.WriteEndObject();
            else json.WriteEndArray();
        }
    }

    private void WriteOne(Utf8JsonWriter json, Member member)
    {
        if (!MemberTable.IsFlat(member))
        {
            WriteValue(json, member.Shape, member);
        }
        else if (member.Shape.Kind == ShapeKind.Map)
        {
            json.WriteStartObject();
            WriteEntry(json, member.Shape);
            json.WriteEndObject();
        }
        else
        {
            WriteValue(json, member.Shape.Element!.Shape, member.Shape.Element);
        }
    }

    private static void WriteCapturedEntry(Utf8JsonWriter json, ReadOnlyMemory<byte> value)
    {
        using var document = JsonDocument.Parse(value);
        foreach (var entry in document.RootElement.EnumerateObject()) entry.WriteTo(json);
    }

    private static ReadOnlyMemory<byte> Capture(Action<Utf8JsonWriter> write)
    {
        var buffer = new ByteBuffer(256);
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options)) write(json);
        return buffer.Written;
    }

    private void WriteValue(Utf8JsonWriter json, Shape shape, Member member)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Structure:
                json.WriteStartObject();
                WriteMembers(json, shape);
                json.WriteEndObject();
                break;
            case ShapeKind.List:
                WriteList(json, shape);
                break;
            case ShapeKind.Map:
                WriteMap(json, shape);
                break;
            default:
                ScalarWriter.Write(json, shape, Text(member));
                break;
        }
    }

    private void WriteList(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartArray();
        if (Enter())
        {
            while (NextChild()) WriteValue(json, shape.Element!.Shape, shape.Element);
        }
        json.WriteEndArray();
    }

    private void WriteMap(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartObject();
        if (Enter())
        {
            while (NextChild()) WriteEntry(json, shape);
        }
        json.WriteEndObject();
    }

    // <entry><key>k</key><value>v</value></entry>, the names as the model says.
    private void WriteEntry(Utf8JsonWriter json, Shape map)
    {
        string? key = null;
        if (!Enter()) return;
        while (NextChild())
        {
            if (xml.LocalName == map.Key!.WireName)
            {
                key = Text(map.Key);
            }
            else if (xml.LocalName == map.Element!.WireName)
            {
                json.WritePropertyName(key ?? throw new MalformedResponseException("A map's value stands before its key."));
                WriteValue(json, map.Element.Shape, map.Element);
            }
            else
            {
                xml.Skip();
            }
        }
    }

    // Moves to the next child element; past the parent's end, and false, when there is none.
    private bool NextChild()
    {
        while (true)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement:
                    xml.Read();
                    return false;
                case XmlNodeType.None:
                    throw new MalformedResponseException("The XML ends in the midst of an element.");
                case XmlNodeType.Text when !string.IsNullOrWhiteSpace(xml.Value):
                    throw new MalformedResponseException($"Text stands where an element belongs: '{Shorten(xml.Value)}'.");
                default:
                    xml.Read();
                    break;
            }
        }
    }

    private string Text(Member member)
    {
        string name = xml.LocalName;
        try
        {
            return xml.ReadElementContentAsString();
        }
        catch (XmlException exception) when (exception.Message.Length > 0)
        {
            throw new MalformedResponseException($"<{name}> does not hold the text that {member.Name} is.", exception);
        }
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40).ToString(), "...");
}
