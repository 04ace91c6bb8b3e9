namespace CartographyPS.Engine.Aws.Config;

/// <summary>A text's lines, each with the line end that it has: joined again they are the same text.</summary>
internal sealed class TextLines
{
    private readonly string _lineEnd;

    /// <summary>Cuts a text into lines.</summary>
    public TextLines(string text)
    {
        int first = text.IndexOf('\n');
        _lineEnd = first < 0 ? Environment.NewLine : first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            All.Add(text.Substring(start, end - start));
            start = end;
        }
    }

    /// <summary>The lines with their ends; the last may have none.</summary>
    public List<string> All { get; } = [];

    /// <summary>Puts a line in, with the line end of the text's first line.</summary>
    public void Insert(int index, string line)
    {
        if (index > 0 && !All[index - 1].EndsWith("\n", StringComparison.Ordinal)) All[index - 1] += _lineEnd;
        All.Insert(index, line + _lineEnd);
    }

    /// <summary>Puts a line in the place of another, with that one's line end.</summary>
    public void Replace(int index, string line) => All[index] = line + All[index].Substring(All[index].TrimEnd('\r', '\n').Length);

    /// <inheritdoc/>
    public override string ToString() => string.Concat(All);
}
