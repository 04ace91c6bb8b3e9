using System.Runtime.InteropServices;
using System.Text.Json;

namespace SimulatedAws.Estates;

/// <summary>The placeholder for the server's base URL in an estate.</summary>
internal static class EndpointMark
{
    private static ReadOnlySpan<byte> Mark => "{{endpoint}}"u8;

    /// <summary>Replaces the placeholder in a value with the base URL.</summary>
    public static JsonElement Replace(JsonElement value, ReadOnlySpan<byte> endpoint)
    {
        var text = JsonMarshal.GetRawUtf8Value(value);
        if (text.IndexOf(Mark) < 0) return value;
        var replaced = new MemoryStream(text.Length);
        while (text.IndexOf(Mark) is var at and >= 0)
        {
            replaced.Write(text[..at]);
            replaced.Write(endpoint);
            text = text[(at + Mark.Length)..];
        }
        replaced.Write(text);
        return JsonDocument.Parse(replaced.ToArray()).RootElement;
    }
}
