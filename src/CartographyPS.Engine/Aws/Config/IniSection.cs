namespace CartographyPS.Engine.Aws.Config;

/// <summary>A section where it stands in a file.</summary>
/// <param name="Title">What its brackets hold, as it stands.</param>
/// <param name="Start">The index of its heading's line, from 0.</param>
internal sealed record IniSection(string Title, int Start)
{
    /// <summary>The title of the sections whose settings all others have too.</summary>
    public const string Defaults = "DEFAULT";

    /// <summary>Its settings, in order.</summary>
    public List<IniOption> Options { get; } = [];

    /// <summary>The index after its last line that is neither blank nor a comment.</summary>
    public int End => Options.Count == 0 ? Start + 1 : Options[Options.Count - 1].End;

    /// <summary>The setting of a name; null when it has none.</summary>
    public IniOption? Find(string name) => Options.Find(option => option.Name == name);
}
