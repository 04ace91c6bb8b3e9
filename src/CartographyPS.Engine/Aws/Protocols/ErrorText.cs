using System.Globalization;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Truncates texts from outside in errors, so that a large response cannot make a message, a log or a ledger as large.</summary>
internal static class ErrorText
{
    /// <summary>The maximum length of a message. AWS's longest (a decoded authorization failure) have about 2,000 characters.</summary>
    public const int MaxMessage = 4096;

    /// <summary>The maximum length of a name or a code.</summary>
    public const int MaxName = 256;

    // Room for the note about the rest, so that a truncated text is not truncated again.
    private const int Remark = 40;

    /// <summary>Truncates a message to <see cref="MaxMessage"/> characters and notes how many are left out.</summary>
    public static string Message(string text) => Cut(text, MaxMessage);

    /// <summary>Truncates a name or a code to <see cref="MaxName"/> characters.</summary>
    public static string Name(string text) => Cut(text, MaxName);

    private static string Cut(string text, int most)
    {
        if (text.Length <= most + Remark) return text;

        int end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Format(CultureInfo.InvariantCulture, "{0}... ({1} more characters)", text.Substring(0, end), text.Length - end);
    }
}
