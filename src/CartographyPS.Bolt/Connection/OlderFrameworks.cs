#if !NET8_0_OR_GREATER
namespace CartographyPS.Bolt;

/// <summary>String methods that netstandard2.0 lacks.</summary>
internal static class OlderFrameworks
{
    internal static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

    internal static bool Contains(this string text, char letter) => text.IndexOf(letter) >= 0;

    internal static bool StartsWith(this string text, char letter) => text.Length > 0 && text[0] == letter;
}
#endif
