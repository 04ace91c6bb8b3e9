using System.Text;

namespace WriteDocs;

/// <summary>A page of Markdown.</summary>
internal sealed class Markdown
{
    private const int MaxWidth = 60;

    private readonly StringBuilder _text = new();

    /// <summary>Adds the page's title and a paragraph.</summary>
    public void Title(string title, string paragraph) => _text.Append("# ").Append(title).Append("\n\n").Append(paragraph).Append('\n');

    /// <summary>Adds a heading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="level">2 or 3.</param>
    public void Heading(string text, int level = 2) => _text.Append('\n').Append('#', level).Append(' ').Append(text).Append('\n');

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(string text) => _text.Append('\n').Append(text).Append('\n');

    /// <summary>Adds a code block.</summary>
    public void Block(string language, string code) => Paragraph($"```{language}\n{code.ReplaceLineEndings("\n")}\n```");

    /// <summary>Adds a table, unless it has no rows. The last column is left out when all its cells are empty.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<string[]> lines = [.. rows.Select(row => row.Select(Escape).ToArray())];
        if (lines.Count == 0) return;

        int columns = lines.TrueForAll(line => line[^1].Length == 0) ? heads.Count - 1 : heads.Count;
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => column == columns - 1 ? 0 : Math.Min(MaxWidth, lines.Append([.. heads]).Max(line => line[column].Length)))];
        _text.Append('\n');
        foreach (var line in lines.Prepend([.. heads.Select(_ => "---")]).Prepend([.. heads])) Line(line, widths);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Formats text as code.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";

    /// <summary>Formats several texts as code.</summary>
    public static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    // Columns are aligned, since people also read the source.
    private void Line(string[] cells, int[] widths) =>
        _text.Append("| ").AppendJoin(" | ", widths.Select((width, column) => cells[column].PadRight(width))).Append(" |\n");
}
