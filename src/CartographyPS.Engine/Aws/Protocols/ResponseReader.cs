using System.Globalization;
using System.Text.Json;
using System.Xml;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Reads a successful response of any protocol into one JSON document with the API model's member names.</summary>
internal static class ResponseReader
{
    /// <summary>Reads a response.</summary>
    /// <param name="operation">The requested operation.</param>
    /// <param name="status">The HTTP status, a success.</param>
    /// <param name="headers">The headers, with names in any case.</param>
    /// <param name="body">The whole body.</param>
    /// <param name="limit">The size limit of the document in bytes.</param>
    /// <returns>The document. Dispose it to release its memory.</returns>
    /// <exception cref="MalformedResponseException">The body does not fit the model: truncated, garbage or another document.</exception>
    /// <exception cref="AnswerTooLargeException">The document would be larger than the limit.</exception>
    public static JsonDocument Read(
        OperationModel operation, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body,
        long limit = AwsClientOptions.DefaultMaxAnswerBytes)
    {
        // XML has each name twice.
        int expected = operation.Service.Protocol is Protocol.Json or Protocol.RestJson ? body.Length : body.Length / 3 * 2;
        using var buffer = new PooledBuffer(Math.Max(512, expected), limit);
        try
        {
            CheckLength(operation, headers, body);
            using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
            {
                json.WriteStartObject();
                HeaderMembers.Write(json, operation.Output, status, headers);
                WriteBody(json, operation, body);
                json.WriteEndObject();
            }
            // Copies into pooled memory of its own, which the document releases when it is disposed.
            var reader = new Utf8JsonReader(buffer.Written);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (Exception exception) when (exception is not AnswerTooLargeException
            && exception is MalformedResponseException or XmlException or JsonException or InvalidOperationException
            or FormatException or ArgumentException)
        {
            throw new MalformedResponseException($"The response to {operation} cannot be read: {exception.Message}", exception);
        }
    }

    // A connection that is closed early can look like the end of a valid body.
    private static void CheckLength(OperationModel operation, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        if (operation.HttpMethod == "HEAD" || headers.Find("Content-Encoding") is not null || headers.Find("Content-Length") is not { } text) return;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long length) && length != body.Length)
        {
            throw new MalformedResponseException($"The response ended after {body.Length} of {length} bytes.");
        }
    }

    private static void WriteBody(Utf8JsonWriter json, OperationModel operation, ReadOnlyMemory<byte> body)
    {
        var output = operation.Output;
        var payload = output.Payload is null ? null : output.Find(output.Payload);
        bool hasBody = payload is not null || output.Members.Any(member => member.Location == MemberLocation.Body);
        if (!hasBody) return;

        if (body.Length == 0) throw new MalformedResponseException("The body is empty.");
        if (payload is { Shape.Kind: ShapeKind.Blob })
        {
            json.WriteBase64String(payload.EncodedName, body.Span);
        }
        else if (payload is { Shape.Kind: ShapeKind.String })
        {
            json.WriteString(payload.EncodedName, Utf8.Text(body));
        }
        else if (operation.Service.Protocol is Protocol.Json or Protocol.RestJson)
        {
            ReadJson(json, output, payload, body);
        }
        else
        {
            ReadXml(json, operation, payload, body);
        }
    }

    private static void ReadJson(Utf8JsonWriter json, Shape output, Member? payload, ReadOnlyMemory<byte> body)
    {
        Utf8.Check(body);
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new MalformedResponseException("The body is not a JSON object.");
        if (payload is null)
        {
            // {"message": "blocked"} of a gateway, or an error with status 200, must not be read as an empty response.
            var (known, unknown) = JsonBody.WriteMembers(ref reader, json, output, body.Span);
            if (known == 0 && unknown > 0) throw new MalformedResponseException("The body has no member of the operation's output.");
        }
        else
        {
            json.WritePropertyName(payload.EncodedName);
            JsonBody.WriteValue(ref reader, json, payload.Shape, body.Span);
        }
        if (reader.Read()) throw new MalformedResponseException("The JSON object is followed by more data.");
    }

    private static void ReadXml(Utf8JsonWriter json, OperationModel operation, Member? payload, ReadOnlyMemory<byte> body)
    {
        using var xml = XmlBody.Open(body);
        CheckRoot(operation, xml.LocalName, body);
        var reader = new XmlBody(xml);
        if (payload is not null)
        {
            json.WritePropertyName(payload.EncodedName);
            reader.WriteValue(json, payload.Shape);
        }
        else if (RootMember(operation) is { } member)
        {
            reader.WriteText(json, member);
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
            // Reads to the end of the body. The reader checks that no more XML follows the root.
        }
    }

    // S3's GetBucketLocation returns only its single member: <LocationConstraint>eu-west-1</LocationConstraint>.
    private static Member? RootMember(OperationModel operation) =>
        operation.Output.Members is [{ Location: MemberLocation.Body, Shape.Kind: ShapeKind.String } member] && member.WireName == operation.ResponseElement
            ? member
            : null;

    // An HTML page of a proxy can be well-formed, and an error can have status 200. Neither is a valid response.
    private static void CheckRoot(OperationModel operation, string root, ReadOnlyMemory<byte> body)
    {
        if (root == operation.ResponseElement) return;
        string what = root is "Error" or "ErrorResponse" or "Response" && ErrorResponse.ReadXml(body) is { } error
            ? $"it is the error {error.Code}: {error.Message}"
            : $"its root is <{root}>, not <{operation.ResponseElement}>";
        throw new MalformedResponseException(what);
    }
}
