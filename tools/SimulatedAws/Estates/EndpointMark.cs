using System.Runtime.InteropServices;
using System.Text.Json;

namespace SimulatedAws.Estates;

/// <summary>The mark in an estate's texts that stands for the server's base URL.</summary>
internal static class EndpointMark
{
    private static ReadOnlySpan<byte> Mark => "{{endpoint}}"u8;

    /// <summary>A value with the base URL in place of the mark.</summary>
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
