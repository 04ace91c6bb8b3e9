using System.Text;
using CartographyPS.Engine.Aws.Config.Ini;
using CartographyPS.Engine.Files;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>The text of a file with its encoding, in which it is written again.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">The encoding. Its preamble is the file's byte order mark.</param>
internal sealed record AwsConfigText(string Text, Encoding Encoding)
{
    private static readonly Encoding Plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>Reads a file: UTF-8, or the encoding of its byte order mark. A file that does not exist is empty.</summary>
    /// <exception cref="AwsConfigException">The file has another encoding.</exception>
    /// <exception cref="IOException">It cannot be read, or is larger than 16 MB.</exception>
    public static AwsConfigText Read(string path)
    {
        if (!File.Exists(path)) return new AwsConfigText(string.Empty, Plain);

        byte[] bytes = BoundedFile.ReadBytes(path, BoundedFile.ConfigBytes);
        var encoding = Array.Find(Marked, candidate => StartsWith(bytes, candidate.GetPreamble())) ?? Plain;
        int mark = encoding.GetPreamble().Length;
        try
        {
            string text = encoding.GetString(bytes, mark, bytes.Length - mark);
            int nul = text.IndexOf('\0');
            if (nul >= 0)
                throw new AwsConfigException(
                    path, LineOf(text, nul), "The text contains NUL characters, like UTF-16 without a byte order mark. Save the file as UTF-8.");
            return new AwsConfigText(text, encoding);
        }
        catch (DecoderFallbackException exception)
        {
            string before = Encoding.GetEncoding("iso-8859-1").GetString(bytes, 0, Math.Min(bytes.Length, mark + Math.Max(0, exception.Index)));
            throw new AwsConfigException(
                path, LineOf(before, before.Length), $"The text is not {encoding.WebName.ToUpperInvariant()}. Save the file as UTF-8.");
        }
    }

    /// <summary>Encodes a text in the same encoding, with its byte order mark.</summary>
    /// <exception cref="EncoderFallbackException">The text contains half of a surrogate pair.</exception>
    public byte[] Encode(string text) => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)];

    private static bool StartsWith(byte[] bytes, byte[] mark) => bytes.Length >= mark.Length && bytes.Take(mark.Length).SequenceEqual(mark);

    private static int LineOf(string text, int index) => new TextLines(text.Substring(0, index) + ".").All.Count;
}
