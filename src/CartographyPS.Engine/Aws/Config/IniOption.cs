namespace CartographyPS.Engine.Aws.Config;

/// <summary>A setting where it stands in a file.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Start">The index of its line, from 0.</param>
internal sealed record IniOption(string Name, int Start)
{
    /// <summary>The index after its last line that is neither blank nor a comment.</summary>
    public int End { get; set; } = Start + 1;

    /// <summary>The parts of its value: of its own line, and of each line that continues it.</summary>
    public List<string> Parts { get; } = [];

    /// <summary>Its value; the lines of one that is continued stand behind line feeds.</summary>
    public string Value => PythonText.TrimEnd(string.Join("\n", Parts));
}
