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

    /// <summary>The API name as the JSON that documents have.</summary>
    public JsonEncodedText EncodedName { get; private init; }

    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>Whether the model states a name on the wire.</summary>
    public bool HasWireName { get; init; }

    /// <summary>The form of its value.</summary>
    public required Shape Shape { get; init; }

    /// <summary>Where it stands.</summary>
    public MemberLocation Location { get; init; }

    /// <summary>EC2's name of it in requests; null for the wire name with an upper-case first letter.</summary>
    public string? QueryName { get; init; }

    /// <summary>Whether it is an XML attribute rather than an element.</summary>
    public bool XmlAttribute { get; init; }

    /// <summary>Whether a list or map stands flat in its structure.</summary>
    public bool Flattened { get; init; }

    /// <summary>The timestamp format; null for the protocol's.</summary>
    public string? TimestampFormat { get; init; }

    /// <summary>Whether a header's text is base64 of JSON.</summary>
    public bool JsonValue { get; init; }
}
