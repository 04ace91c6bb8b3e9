namespace CartographyPS.Engine.Aws.Config.Ini;

/// <summary>A section and its position in a file.</summary>
/// <param name="Title">The text between its brackets, unchanged.</param>
/// <param name="Start">The index of its heading's line, from 0.</param>
internal sealed record IniSection(string Title, int Start)
{
    /// <summary>The title of sections whose settings apply to all others.</summary>
    public const string Defaults = "DEFAULT";

    /// <summary>Its settings, in order.</summary>
    public List<IniOption> Options { get; } = [];

    /// <summary>The index after its last line that is neither blank nor a comment.</summary>
    public int End => Options.Count == 0 ? Start + 1 : Options[Options.Count - 1].End;

    /// <summary>Returns a setting; null when there is none of this name.</summary>
    public IniOption? Find(string name) => Options.Find(option => option.Name == name);
}
