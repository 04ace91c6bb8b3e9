using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Reads a successful response into one JSON document with the API model's member names, whatever the protocol.</summary>
internal static class ResponseReader
{
    /// <summary>Reads a response.</summary>
    /// <param name="operation">What was asked.</param>
    /// <param name="status">The HTTP status, of success.</param>
    /// <param name="headers">The response's headers; names in any case.</param>
    /// <param name="body">The whole body.</param>
    /// <exception cref="MalformedResponseException">The body is not what the model says: cut off, garbage, another document.</exception>
    public static JsonDocument Read(OperationModel operation, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        var buffer = new ByteBuffer(Math.Max(512, body.Length));
        try
        {
            using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
            {
                json.WriteStartObject();
                WriteHeaders(json, operation.Output, status, headers);
                WriteBody(json, operation, body);
                json.WriteEndObject();
            }
            return JsonDocument.Parse(buffer.Written);
        }
        catch (Exception exception) when (exception is XmlException or JsonException or InvalidOperationException or FormatException)
        {
            throw new MalformedResponseException($"The answer to {operation} cannot be read: {exception.Message}", exception);
        }
    }

    private static void WriteHeaders(Utf8JsonWriter json, Shape output, int status, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var member in output.Members)
        {
            switch (member.Location)
            {
                case MemberLocation.StatusCode:
                    json.WriteNumber(member.Name, status);
                    break;
                case MemberLocation.Header when headers.TryGetValue(member.WireName, out string? text):
                    json.WritePropertyName(member.Name);
                    ScalarWriter.Write(json, member.Shape, text);
                    break;
                case MemberLocation.Headers:
                    json.WriteStartObject(member.Name);
                    foreach (var header in headers.Where(header => header.Key.StartsWith(member.WireName, StringComparison.OrdinalIgnoreCase)))
                    {
                        json.WriteString(header.Key.AsSpan(member.WireName.Length), header.Value.AsSpan());
                    }
                    json.WriteEndObject();
                    break;
            }
        }
    }

    private static void WriteBody(Utf8JsonWriter json, OperationModel operation, ReadOnlyMemory<byte> body)
    {
        var output = operation.Output;
        var payload = output.Payload is null ? null : output.Find(output.Payload);
        if (payload is { Shape.Kind: ShapeKind.Blob or ShapeKind.String })
        {
            WriteRaw(json, payload, body);
            return;
        }

        bool hasBody = payload is not null || output.Members.Any(member => member.Location == MemberLocation.Body);
        if (body.Length == 0)
        {
            // Only an operation whose answer is all in headers may have an empty body.
            if (hasBody) throw new MalformedResponseException($"The answer to {operation} is empty.");
            return;
        }
        if (!hasBody && operation.HttpMethod == "HEAD") return;

        switch (operation.Service.Protocol)
        {
            case Protocol.Json or Protocol.RestJson:
                ReadJson(json, output, payload, body);
                break;
            default:
                ReadXml(json, operation, payload, body);
                break;
        }
    }

    private static void WriteRaw(Utf8JsonWriter json, Member payload, ReadOnlyMemory<byte> body)
    {
        if (payload.Shape.Kind == ShapeKind.Blob) json.WriteBase64String(payload.Name, body.Span);
        else json.WriteString(payload.Name, Encoding.UTF8.GetString(body.ToArray()));
    }

    private static void ReadJson(Utf8JsonWriter json, Shape output, Member? payload, ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new MalformedResponseException("The body is no JSON object.");
        if (payload is null)
        {
            JsonBody.WriteMembers(ref reader, json, output);
        }
        else
        {
            json.WritePropertyName(payload.Name);
            JsonBody.WriteValue(ref reader, json, payload.Shape);
        }
        if (reader.Read()) throw new MalformedResponseException("Something stands after the JSON object.");
    }

    private static void ReadXml(Utf8JsonWriter json, OperationModel operation, Member? payload, ReadOnlyMemory<byte> body)
    {
        using var xml = XmlBody.Open(body);
        CheckRoot(operation, xml.LocalName);
        var reader = new XmlBody(xml);
        if (payload is not null)
        {
            json.WriteStartObject(payload.Name);
            reader.WriteMembers(json, payload.Shape);
            json.WriteEndObject();
        }
        else if (operation.ResultWrapper is { } wrapper)
        {
            reader.WriteWrapped(json, operation.Output, wrapper);
        }
        else
        {
            reader.WriteMembers(json, operation.Output);
        }
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element) throw new MalformedResponseException("Something stands after the XML's root.");
        }
    }

    // An HTML page of a proxy is well-formed often enough, and an error may come with status 200: neither is an answer.
    private static void CheckRoot(OperationModel operation, string root)
    {
        bool fits = operation.Service.Protocol == Protocol.RestXml
            ? !root.Equals("html", StringComparison.OrdinalIgnoreCase) && root is not ("Error" or "ErrorResponse")
            : root == operation.Name + "Response";
        if (!fits) throw new MalformedResponseException(string.Format(CultureInfo.InvariantCulture, "<{0}> is no answer to {1}.", root, operation));
    }
}
