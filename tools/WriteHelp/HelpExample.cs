namespace WriteHelp;

/// <summary>An example of a page.</summary>
/// <param name="Title">The title.</param>
/// <param name="Code">The commands.</param>
/// <param name="Remarks">The remarks after the commands.</param>
internal sealed record HelpExample(string Title, string Code, IReadOnlyList<string> Remarks)
{
    public static HelpExample Of(Section section) => new(section.Title, section.Code, section.Paragraphs);
}
