using System.Text;

namespace WriteDocs;

/// <summary>A page of Markdown.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    /// <summary>The page's title, and a paragraph.</summary>
    public void Title(string title, string paragraph) => _text.Append("# ").Append(title).Append("\n\n").Append(paragraph).Append('\n');

    /// <summary>A heading.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="level">2 or 3.</param>
    public void Heading(string text, int level = 2) => _text.Append('\n').Append('#', level).Append(' ').Append(text).Append('\n');

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text) => _text.Append('\n').Append(text).Append('\n');

    /// <summary>A table; nothing when it has no rows.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(Line).ToList();
        if (lines.Count == 0) return;

        _text.Append('\n').Append(Line(heads)).Append(Line([.. heads.Select(_ => "---")]));
        foreach (string line in lines) _text.Append(line);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Text in the type of code.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";

    /// <summary>Several texts in the type of code.</summary>
    public static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    private static string Line(IReadOnlyList<string> cells) =>
        "| " + string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))) + " |\n";
}
