using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>The members of an answer that stand in headers or are the HTTP status.</summary>
internal static class HeaderMembers
{
    /// <summary>Writes those that the response has.</summary>
    /// <exception cref="MalformedResponseException">A header's text is not of its shape.</exception>
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
