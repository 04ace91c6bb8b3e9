using System.Globalization;
using System.Text.Json;
using System.Xml;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Reads a successful response into one JSON document with the API model's member names, whatever the protocol.</summary>
internal static class ResponseReader
{
    /// <summary>Reads a response.</summary>
    /// <param name="operation">What was asked.</param>
    /// <param name="status">The HTTP status, of success.</param>
    /// <param name="headers">The response's headers; names in any case.</param>
    /// <param name="body">The whole body.</param>
    /// <param name="limit">The most bytes of the document.</param>
    /// <returns>The document; disposing it gives back its memory.</returns>
    /// <exception cref="MalformedResponseException">The body is not what the model says: cut off, garbage, another document.</exception>
    /// <exception cref="AnswerTooLargeException">The document would be larger than the limit.</exception>
    public static JsonDocument Read(
        OperationModel operation, int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, long limit = AwsClientOptions.DefaultMaxAnswerBytes)
    {
        // XML says its names twice.
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
            // Copies into pooled memory of its own, which the document gives back when it is disposed.
            var reader = new Utf8JsonReader(buffer.Written);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (Exception exception) when (exception is not AnswerTooLargeException
            && exception is MalformedResponseException or XmlException or JsonException or InvalidOperationException
            or FormatException or ArgumentException)
        {
            throw new MalformedResponseException($"The answer to {operation} cannot be read: {exception.Message}", exception);
        }
    }

    // A connection that is closed early may look like the end of a body that can be read.
    private static void CheckLength(OperationModel operation, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        if (operation.HttpMethod == "HEAD" || headers.Find("Content-Encoding") is not null || headers.Find("Content-Length") is not { } text) return;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long length) && length != body.Length)
        {
            throw new MalformedResponseException($"{body.Length} bytes came of {length}.");
        }
    }

    private static void WriteBody(Utf8JsonWriter json, OperationModel operation, ReadOnlyMemory<byte> body)
    {
        var output = operation.Output;
        var payload = output.Payload is null ? null : output.Find(output.Payload);
        bool hasBody = payload is not null || output.Members.Any(member => member.Location == MemberLocation.Body);
        if (!hasBody) return;

        if (body.Length == 0) throw new MalformedResponseException("It is empty.");
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
        if (reader.TokenType != JsonTokenType.StartObject) throw new MalformedResponseException("The body is no JSON object.");
        if (payload is null)
        {
            // {"message": "blocked"} of a gateway, or an error that comes with status 200, is no answer with nothing in it.
            var (known, unknown) = JsonBody.WriteMembers(ref reader, json, output, body.Span);
            if (known == 0 && unknown > 0) throw new MalformedResponseException("None of its members is one that the operation answers with.");
        }
        else
        {
            json.WritePropertyName(payload.EncodedName);
            JsonBody.WriteValue(ref reader, json, payload.Shape, body.Span);
        }
        if (reader.Read()) throw new MalformedResponseException("Something stands after the JSON object.");
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
            // To the end of the body: what stands after the root must not be more XML, which the reader itself checks.
        }
    }

    // S3's GetBucketLocation answers with its one member alone: <LocationConstraint>eu-west-1</LocationConstraint>.
    private static Member? RootMember(OperationModel operation) =>
        operation.Output.Members is [{ Location: MemberLocation.Body, Shape.Kind: ShapeKind.String } member] && member.WireName == operation.ResponseElement
            ? member
            : null;

    // An HTML page of a proxy is well-formed often enough, and an error may come with status 200: neither is an answer.
    private static void CheckRoot(OperationModel operation, string root, ReadOnlyMemory<byte> body)
    {
        if (root == operation.ResponseElement) return;
        string what = root is "Error" or "ErrorResponse" or "Response" && ErrorResponse.ReadXml(body) is { } error
            ? $"it is the error {error.Code}: {error.Message}"
            : $"its root is <{root}>, not <{operation.ResponseElement}>";
        throw new MalformedResponseException(what);
    }
}
