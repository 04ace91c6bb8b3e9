using System.Buffers;
using System.Text;

namespace SimulatedAws.Protocols;

/// <summary>A builder of UTF-8 text.</summary>
internal sealed class Utf8Text
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    /// <summary>The number of bytes.</summary>
    public int Length => _bytes.WrittenCount;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <summary>Adds text verbatim.</summary>
    public Utf8Text Add(ReadOnlySpan<char> text)
    {
        var span = _bytes.GetSpan(text.Length * 3);
        _bytes.Advance(Encoding.UTF8.GetBytes(text, span));
        return this;
    }

    /// <summary>Adds an opening tag.</summary>
    public Utf8Text Open(string name) => Add("<").Add(name).Add(">");

    /// <summary>Adds a closing tag.</summary>
    public Utf8Text Close(string name) => Add("</").Add(name).Add(">");

    /// <summary>Adds an element with a text.</summary>
    public Utf8Text Element(string name, ReadOnlySpan<char> text) => Open(name).Escaped(text, attribute: false).Close(name);

    /// <summary>Adds text with XML's special characters escaped. Drops characters that XML does not allow.</summary>
    public Utf8Text Escaped(ReadOnlySpan<char> text, bool attribute)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            Add(text[..at]).Add(Escape(text[at], attribute));
            text = text[(at + 1)..];
        }
        return Add(text);
    }

    private static ReadOnlySpan<char> Escape(char special, bool attribute) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\r' => "&#13;",
        '"' => attribute ? "&quot;" : "\"",
        '\n' => attribute ? "&#10;" : "\n",
        '\t' => attribute ? "&#9;" : "\t",
        _ => "",
    };
}
