using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Reads the members of a response in headers and the HTTP status.</summary>
internal static class HeaderMembers
{
    /// <summary>Writes the members that the response has.</summary>
    /// <exception cref="MalformedResponseException">The text of a header does not fit its shape.</exception>
    public static void Write(Utf8JsonWriter json, Shape output, int status, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var member in output.Members)
        {
            switch (member.Location)
            {
                case MemberLocation.StatusCode:
                    json.WriteNumber(member.EncodedName, status);
                    break;
                case MemberLocation.Header when headers.Find(member.WireName) is { } text:
                    json.WritePropertyName(member.EncodedName);
                    ScalarWriter.Write(json, member.Shape, text.AsSpan());
                    break;
                case MemberLocation.Headers:
                    WriteMap(json, member, headers);
                    break;
            }
        }
    }

    private static void WriteMap(Utf8JsonWriter json, Member member, IReadOnlyDictionary<string, string> headers)
    {
        json.WriteStartObject(member.EncodedName);
        foreach (var header in headers)
        {
            if (!header.Key.StartsWith(member.WireName, StringComparison.OrdinalIgnoreCase)) continue;
            json.WriteString(header.Key.AsSpan(member.WireName.Length), header.Value.AsSpan());
        }
        json.WriteEndObject();
    }
}
