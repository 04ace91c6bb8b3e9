using System.Runtime.CompilerServices;
using System.Xml;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Reads the text of elements into a reused buffer.</summary>
internal sealed class XmlText(XmlReader xml)
{
    private char[] _chars = new char[256];
    private int _count;

    /// <summary>
    /// Reads the text of the current element, which is valid until the next call. Moves the reader past the element's end.
    /// </summary>
    /// <exception cref="MalformedResponseException">The element has child elements.</exception>
    [MethodImpl(Hot.Path)]
    public ReadOnlySpan<char> Read()
    {
        _count = 0;
        bool isEmpty = xml.IsEmptyElement;
        xml.Read();
        if (isEmpty) return default;

        while (true)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Append();
                    xml.Read();
                    break;
                case XmlNodeType.EndElement:
                    xml.Read();
                    return _chars.AsSpan(0, _count);
                default:
                    throw new MalformedResponseException($"Text was expected, not {xml.NodeType} <{xml.LocalName}>.");
            }
        }
    }

    [MethodImpl(Hot.Path)]
    private void Append()
    {
        while (true)
        {
            if (_count == _chars.Length) Array.Resize(ref _chars, BufferSize.Grown(_chars.Length, _chars.Length + 1L));
            int read = xml.ReadValueChunk(_chars, _count, _chars.Length - _count);
            if (read == 0) return;
            _count += read;
        }
    }
}
