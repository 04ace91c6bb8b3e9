using System.Text.Json;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Reads a downloaded body, which no API model describes, as one JSON document.</summary>
internal static class DownloadedJson
{
    /// <summary>The maximum nesting. Image configurations and provenance have less than ten levels.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads a body. The caller disposes the document.</summary>
    /// <exception cref="MalformedResponseException">It is not one JSON document, or is nested too deeply.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            Utf8.Check(body);
            var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
            var document = JsonDocument.ParseValue(ref reader);
            try
            {
                if (!reader.Read()) return document;
            }
            catch (JsonException)
            {
                // What follows the document is no JSON either.
            }
            document.Dispose();
        }
        catch (JsonException exception)
        {
            throw new MalformedResponseException($"What was downloaded is no JSON: {exception.Message}", exception);
        }
        throw new MalformedResponseException("What was downloaded is no single JSON document.");
    }
}
