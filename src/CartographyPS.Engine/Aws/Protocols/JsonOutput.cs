using System.Text.Encodings.Web;
using System.Text.Json;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>How the documents that responses are turned into are written.</summary>
internal static class JsonOutput
{
    /// <summary>Checked where they are written; escaping only what JSON needs.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
