using System.Text.Json;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>A member of a structure, or the element, key or value of a list or map.</summary>
internal sealed class Member
{
    private readonly string _name = string.Empty;

    /// <summary>The API name.</summary>
    public required string Name
    {
        get => _name;
        init
        {
            _name = value;
            EncodedName = JsonEncodedText.Encode(value);
        }
    }

    /// <summary>The API name as JSON, for documents.</summary>
    public JsonEncodedText EncodedName { get; private init; }

    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>True when the model has a wire name.</summary>
    public bool HasWireName { get; init; }

    /// <summary>The shape of the value.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The location in a request or response.</summary>
    public MemberLocation Location { get; init; }

    /// <summary>The name in EC2 requests; null for the wire name with an upper-case first letter.</summary>
    public string? QueryName { get; init; }

    /// <summary>True for an XML attribute, false for an element.</summary>
    public bool XmlAttribute { get; init; }

    /// <summary>True for a flat list or map: its elements are direct children of the structure.</summary>
    public bool Flattened { get; init; }

    /// <summary>The timestamp format; null for the protocol's default.</summary>
    public string? TimestampFormat { get; init; }

    /// <summary>True for a header with JSON in base64.</summary>
    public bool JsonValue { get; init; }
}
