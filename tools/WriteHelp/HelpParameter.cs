namespace WriteHelp;

/// <summary>The description of a parameter on a page.</summary>
/// <param name="Text">The paragraphs.</param>
/// <param name="Default">The value without the parameter, from a last paragraph <c>Default: ...</c>; null for none.</param>
internal sealed record HelpParameter(IReadOnlyList<string> Text, string? Default)
{
    private const string Mark = "Default: ";

    public static HelpParameter Of(Section section)
    {
        var text = section.Paragraphs;
        return text.Count > 0 && text[^1].StartsWith(Mark, StringComparison.Ordinal)
            ? new HelpParameter([.. text.SkipLast(1)], text[^1][Mark.Length..].TrimEnd('.'))
            : new HelpParameter(text, null);
    }
}
