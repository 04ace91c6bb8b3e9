using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Converts XML to JSON with the API model's member names, in one pass and without a string for each value.</summary>
internal sealed class XmlBody(XmlReader xml)
{
    private const int MaxDepth = 60;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly XmlText _text = new(xml);

    /// <summary>Opens a body at its root element.</summary>
    /// <exception cref="XmlException">The body is not XML.</exception>
    public static XmlReader Open(ReadOnlyMemory<byte> body)
    {
        var bytes = MemoryMarshal.TryGetArray(body, out var segment) ? segment : new ArraySegment<byte>(body.ToArray());
        var xml = XmlReader.Create(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Settings);
        xml.MoveToContent();
        return xml;
    }

    /// <summary>Writes the members of the structure at whose start element the reader is. Moves the reader past its end.</summary>
    [MethodImpl(Hot.Path)]
    public void WriteMembers(Utf8JsonWriter json, Shape shape)
    {
        CheckDepth();
        WriteAttributes(json, shape);
        if (!Enter()) return;
        var members = shape.ByWireName;
        var flat = members.HasFlattened ? new FlatMembers() : null;
        while (NextChild())
        {
            if (members.Find(xml.LocalName) is not { } member)
            {
                Skip();
            }
            else if (flat is not null && MemberTable.IsFlat(member))
            {
                WriteFlat(flat.Writer(member), member.Shape);
            }
            else
            {
                json.WritePropertyName(member.EncodedName);
                WriteValue(json, member.Shape);
            }
        }
        flat?.WriteTo(json);
    }

    /// <summary>Writes members like <see cref="WriteMembers"/>, from a wrapper in the current element.</summary>
    /// <exception cref="MalformedResponseException">The wrapper is missing.</exception>
    public void WriteWrapped(Utf8JsonWriter json, Shape shape, string wrapper)
    {
        bool found = false;
        if (Enter())
        {
            while (NextChild())
            {
                if (found || xml.LocalName != wrapper)
                {
                    Skip();
                    continue;
                }
                found = true;
                WriteMembers(json, shape);
            }
        }
        if (!found) throw new MalformedResponseException($"The element <{wrapper}> is missing.");
    }

    /// <summary>Writes the value of the current element. Moves the reader past its end.</summary>
    [MethodImpl(Hot.Path)]
    public void WriteValue(Utf8JsonWriter json, Shape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Structure:
                json.WriteStartObject();
                WriteMembers(json, shape);
                json.WriteEndObject();
                break;
            case ShapeKind.List:
                CheckDepth();
                json.WriteStartArray();
                if (Enter())
                {
                    while (NextChild()) WriteValue(json, shape.Element!.Shape);
                }
                json.WriteEndArray();
                break;
            case ShapeKind.Map:
                CheckDepth();
                json.WriteStartObject();
                if (Enter())
                {
                    while (NextChild()) WriteEntry(json, shape);
                }
                json.WriteEndObject();
                break;
            default:
                ScalarWriter.Write(json, shape, _text.Read());
                break;
        }
    }

    /// <summary>Writes a member with the text of the current element; nothing when that is empty.</summary>
    public void WriteText(Utf8JsonWriter json, Member member)
    {
        var text = _text.Read();
        if (text.IsEmpty) return;
        json.WritePropertyName(member.EncodedName);
        ScalarWriter.Write(json, member.Shape, text);
    }

    private void WriteFlat(Utf8JsonWriter json, Shape shape)
    {
        if (shape.Kind == ShapeKind.Map) WriteEntry(json, shape);
        else WriteValue(json, shape.Element!.Shape);
    }

    // <entry><key>k</key><value>v</value></entry>, with names from the model.
    private void WriteEntry(Utf8JsonWriter json, Shape map)
    {
        bool hasKey = false;
        if (!Enter()) return;
        while (NextChild())
        {
            if (xml.LocalName == map.Key!.WireName)
            {
                json.WritePropertyName(_text.Read());
                hasKey = true;
            }
            else if (xml.LocalName == map.Element!.WireName && hasKey)
            {
                WriteValue(json, map.Element.Shape);
                hasKey = false;
            }
            else
            {
                throw new MalformedResponseException($"The key or value of a map was expected, not <{xml.LocalName}>.");
            }
        }
        if (hasKey) json.WriteNullValue();
    }

    private void WriteAttributes(Utf8JsonWriter json, Shape shape)
    {
        if (!shape.HasXmlAttributes || !xml.HasAttributes) return;
        foreach (var member in shape.Members)
        {
            if (!member.XmlAttribute || xml.GetAttribute(member.WireName) is not { } text) continue;
            json.WritePropertyName(member.EncodedName);
            ScalarWriter.Write(json, member.Shape, text.AsSpan());
        }
    }

    // Skips an element that the model does not have. XmlReader.Skip does not check the depth.
    private void Skip()
    {
        int depth = xml.Depth;
        if (!Enter()) return;
        while (xml.Depth > depth)
        {
            CheckDepth();
            xml.Read();
        }
        xml.Read();
    }

    private void CheckDepth()
    {
        if (xml.Depth > MaxDepth) throw new MalformedResponseException($"The XML is nested deeper than {MaxDepth} levels, which no AWS response is.");
    }

    // Moves past the start element. Returns true when the element has content.
    private bool Enter()
    {
        bool hasContent = !xml.IsEmptyElement;
        xml.Read();
        return hasContent;
    }

    // Moves to the next child element. Without one, moves past the parent's end and returns false.
    [MethodImpl(Hot.Path)]
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
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    xml.Read();
                    break;
                default:
                    throw new MalformedResponseException($"An element was expected, not {xml.NodeType}.");
            }
        }
    }
}
