namespace CartographyPS.Engine.Aws.Config;

/// <summary>A text's lines, each with the line end that it has (LF, CR LF or CR): joined again they are the same text.</summary>
internal sealed class TextLines
{
    private readonly string _lineEnd;

    /// <summary>Cuts a text into lines.</summary>
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

    /// <summary>The lines with their ends; the last may have none.</summary>
    public List<string> All { get; } = [];

    /// <summary>Puts a line in, with the line end of the text's first line.</summary>
    public void Insert(int index, string line)
    {
        if (index > 0 && End(All[index - 1]).Length == 0) All[index - 1] += _lineEnd;
        All.Insert(index, line + _lineEnd);
    }

    /// <summary>Puts a line in the place of another, with that one's line end.</summary>
    public void Replace(int index, string line) => All[index] = line + End(All[index]);

    /// <inheritdoc/>
    public override string ToString() => string.Concat(All);

    private static string End(string line) => line.Substring(line.TrimEnd('\r', '\n').Length);
}
