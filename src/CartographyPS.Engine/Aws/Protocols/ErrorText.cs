using System.Globalization;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Bounds what errors repeat of texts from outside, so that no answer becomes a message, a log or a ledger of its own size.</summary>
internal static class ErrorText
{
    /// <summary>The most characters of a message; AWS's longest (a decoded authorization failure) have about 2,000.</summary>
    public const int MaxMessage = 4096;

    /// <summary>The most characters of a name or a code.</summary>
    public const int MaxName = 256;

    // Room for what is said of the rest, so that a text is cut but once.
    private const int Remark = 40;

    /// <summary>A message, cut where it is longer than <see cref="MaxMessage"/>; the end says how much is left out.</summary>
    public static string Message(string text) => Cut(text, MaxMessage);

    /// <summary>A name or a code, cut where it is longer than <see cref="MaxName"/>.</summary>
    public static string Name(string text) => Cut(text, MaxName);

    private static string Cut(string text, int most)
    {
        if (text.Length <= most + Remark) return text;

        int end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Format(CultureInfo.InvariantCulture, "{0}... ({1} more characters)", text.Substring(0, end), text.Length - end);
    }
}
