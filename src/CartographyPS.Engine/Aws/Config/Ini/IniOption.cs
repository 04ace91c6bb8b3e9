namespace CartographyPS.Engine.Aws.Config.Ini;

/// <summary>A setting and its position in a file.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Start">The index of its line, from 0.</param>
internal sealed record IniOption(string Name, int Start)
{
    /// <summary>The index after its last line that is neither blank nor a comment.</summary>
    public int End { get; set; } = Start + 1;

    /// <summary>The lines of its value: the text on its own line, then each continuation line.</summary>
    public List<string> Parts { get; } = [];

    /// <summary>The value. Continuation lines follow after line feeds.</summary>
    public string Value => PythonText.TrimEnd(string.Join("\n", Parts));
}
