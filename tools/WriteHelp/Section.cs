using System.Text;

namespace WriteHelp;

/// <summary>A heading of a Markdown page with its content: text, a code block, deeper headings.</summary>
internal sealed class Section(string title, int level)
{
    private readonly List<Section> _children = [];
    private readonly List<string> _paragraphs = [];
    private readonly StringBuilder _code = new();

    public string Title { get; } = title;

    public IReadOnlyList<Section> Children => _children;

    /// <summary>The paragraphs and list items, each on one line, without Markdown's markup.</summary>
    public IReadOnlyList<string> Paragraphs => _paragraphs;

    /// <summary>The code blocks' lines.</summary>
    public string Code => _code.ToString().TrimEnd();

    public Section? Child(string name) => _children.FirstOrDefault(child => child.Title == name);

    /// <summary>Reads a page; its first heading is the root.</summary>
    /// <exception cref="InvalidDataException">The page has no heading.</exception>
    public static Section Parse(string file)
    {
        var open = new Stack<Section>();
        bool inCode = false, inParagraph = false;
        foreach (var line in File.ReadLines(file))
        {
            bool isFence = line.StartsWith("```", StringComparison.Ordinal);
            bool isText = !isFence && !inCode && !line.StartsWith('#') && line.Trim().Length > 0;
            if (open.Count == 0 && !line.StartsWith('#')) throw new InvalidDataException($"{file}: error : the page does not start with a heading.");

            if (isFence) inCode = !inCode;
            else if (inCode) open.Peek()._code.Append(line).Append('\n');
            else if (isText) open.Peek().AddText(line, !inParagraph);
            else if (line.StartsWith('#')) Open(open, line);
            inParagraph = isText;
        }

        return open.Count > 0 ? open.Last() : throw new InvalidDataException($"{file}: error : there is no heading.");
    }

    private static void Open(Stack<Section> open, string line)
    {
        int level = line.TakeWhile(c => c == '#').Count();
        while (open.Count > 1 && open.Peek().Level >= level) open.Pop();
        var section = new Section(line[level..].Trim(), level);
        if (open.Count > 0) open.Peek()._children.Add(section);
        open.Push(section);
    }

    private int Level { get; } = level;

    private void AddText(string line, bool newParagraph)
    {
        var text = line.Trim().Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);
        if (newParagraph || text.StartsWith("- ", StringComparison.Ordinal)) _paragraphs.Add(text);
        else _paragraphs[^1] += " " + text;
    }
}
