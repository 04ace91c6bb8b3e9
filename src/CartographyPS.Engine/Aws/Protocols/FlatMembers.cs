using System.Text.Json;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Collects the elements of flat lists and maps, which other members of the structure may separate.</summary>
internal sealed class FlatMembers
{
    private readonly Dictionary<Member, (ByteBuffer Buffer, Utf8JsonWriter Json)> _gathered = [];

    /// <summary>Returns the writer for the elements of a member.</summary>
    public Utf8JsonWriter Writer(Member member)
    {
        if (_gathered.TryGetValue(member, out var known)) return known.Json;

        var buffer = new ByteBuffer(256);
        var json = new Utf8JsonWriter(buffer, JsonOutput.Options);
        _gathered[member] = (buffer, json);
        if (member.Shape.Kind == ShapeKind.Map) json.WriteStartObject();
        else json.WriteStartArray();
        return json;
    }

    /// <summary>Writes the collected members, each once.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        foreach (var entry in _gathered)
        {
            var (buffer, elements) = entry.Value;
            if (entry.Key.Shape.Kind == ShapeKind.Map) elements.WriteEndObject();
            else elements.WriteEndArray();
            elements.Dispose();
            json.WritePropertyName(entry.Key.EncodedName);
            json.WriteRawValue(buffer.Written.Span, skipInputValidation: true);
        }
    }
}
