namespace CartographyPS.Engine.Aws.Config.Ini;

/// <summary>The lines of a text, each with its line end (LF, CR LF or CR), so that joining them gives the same text.</summary>
internal sealed class TextLines
{
    private readonly string _lineEnd;

    /// <summary>Splits a text into lines.</summary>
    public TextLines(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOfAny(['\r', '\n'], start);
            end = end < 0 ? text.Length : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            All.Add(text.Substring(start, end - start));
            start = end;
        }
        _lineEnd = All.Count > 0 && End(All[0]) is { Length: > 0 } first ? first : Environment.NewLine;
    }

    /// <summary>The lines with their line ends. The last line may have none.</summary>
    public List<string> All { get; } = [];

    /// <summary>Inserts a line, with the line end of the first line.</summary>
    public void Insert(int index, string line)
    {
        if (index > 0 && End(All[index - 1]).Length == 0) All[index - 1] += _lineEnd;
        All.Insert(index, line + _lineEnd);
    }

    /// <summary>Replaces a line and keeps its line end.</summary>
    public void Replace(int index, string line) => All[index] = line + End(All[index]);

    /// <inheritdoc/>
    public override string ToString() => string.Concat(All);

    private static string End(string line) => line.Substring(line.TrimEnd('\r', '\n').Length);
}
