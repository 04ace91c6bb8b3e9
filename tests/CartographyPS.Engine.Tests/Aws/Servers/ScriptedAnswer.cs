using System.Globalization;
using System.Text;

namespace CartographyPS.Engine.Tests.Aws.Servers;

/// <summary>What is sent back, to the byte.</summary>
/// <param name="Bytes">The bytes; the connection is closed after them unless they are a whole answer.</param>
/// <param name="StaysOpen">Whether the connection is left open after them, so that the client waits for more.</param>
internal sealed record ScriptedAnswer(byte[] Bytes, bool StaysOpen = false)
{
    /// <summary>No answer: the connection is closed.</summary>
    public static ScriptedAnswer Close { get; } = new([]);

    /// <summary>No answer, and no end.</summary>
    public static ScriptedAnswer Hang { get; } = new([], StaysOpen: true);

    /// <summary>A whole answer.</summary>
    public static ScriptedAnswer Of(int status, string body, params (string Name, string Value)[] headers) => Of(status, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>A whole answer.</summary>
    public static ScriptedAnswer Of(int status, byte[] body, params (string Name, string Value)[] headers)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Scripted\r\n"));
        foreach (var (name, value) in headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        if (!headers.Any(header => header.Name is "Content-Length" or "Transfer-Encoding")) head.Append("Content-Length: ").Append(body.Length).Append("\r\n");
        return new ScriptedAnswer([.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. body], StaysOpen: true);
    }
}
