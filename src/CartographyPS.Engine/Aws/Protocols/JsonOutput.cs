using System.Text.Encodings.Web;
using System.Text.Json;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>The writer options of response documents.</summary>
internal static class JsonOutput
{
    /// <summary>No validation, since the callers write valid JSON, and only the escapes that JSON requires.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
