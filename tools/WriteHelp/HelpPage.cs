namespace WriteHelp;

/// <summary>
/// A page of docs/cmdlets: a heading with the cmdlet's name, a synopsis, and the sections Description, Parameters (one heading each,
/// <c>### -Name</c>, the default in a last paragraph <c>Default: ...</c>), Examples (<c>### Title</c>, a code block, remarks), Notes and Related. A parameter that means the same
/// everywhere is described once, in <c>_Parameters.md</c>.
/// </summary>
internal sealed record HelpPage(
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyDictionary<string, HelpParameter> Parameters,
    IReadOnlyList<HelpExample> Examples,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Related)
{
    private const string CommonPage = "_Parameters.md";

    /// <summary>Reads the page of every cmdlet.</summary>
    /// <exception cref="InvalidDataException">A page, parameter or example is missing, or describes what does not exist.</exception>
    public static IReadOnlyDictionary<string, HelpPage> ReadAll(string directory, IReadOnlyList<CmdletInformation> cmdlets)
    {
        var common = ParametersOf(Section.Parse(Path.Combine(directory, CommonPage)));
        foreach (var file in Directory.EnumerateFiles(directory, "*-*.md"))
        {
            if (cmdlets.All(cmdlet => cmdlet.Name != Path.GetFileNameWithoutExtension(file)))
                throw new InvalidDataException($"{file}: error : there is no such cmdlet.");
        }

        return cmdlets.ToDictionary(cmdlet => cmdlet.Name, cmdlet => Read(Path.Combine(directory, cmdlet.Name + ".md"), cmdlet, common));
    }

    private static HelpPage Read(string file, CmdletInformation cmdlet, Dictionary<string, HelpParameter> common)
    {
        if (!File.Exists(file)) throw new InvalidDataException($"{file}: error : {cmdlet.Name} has no page.");

        var root = Section.Parse(file);
        var own = ParametersOf(root);
        var page = new HelpPage(
            string.Join(" ", root.Paragraphs),
            root.Child("Description")?.Paragraphs ?? [],
            cmdlet.Parameters.Where(parameter => own.ContainsKey(parameter.Name) || common.ContainsKey(parameter.Name))
                .ToDictionary(parameter => parameter.Name, parameter => Merge(parameter, own.TryGetValue(parameter.Name, out var text) ? text : common[parameter.Name])),
            [.. (root.Child("Examples")?.Children ?? []).Select(HelpExample.Of)],
            root.Child("Notes")?.Paragraphs ?? [],
            root.Child("Related")?.Paragraphs ?? []);

        string? fault =
            root.Title != cmdlet.Name ? $"the heading is '{root.Title}'."
            : page.Synopsis.Length == 0 ? "there is no synopsis under the heading."
            : page.Description.Count == 0 ? "there is no Description."
            : cmdlet.Parameters.FirstOrDefault(parameter => !page.Parameters.ContainsKey(parameter.Name)) is { } missing ? $"-{missing.Name} is not described."
            : cmdlet.Parameters.FirstOrDefault(parameter => page.Parameters[parameter.Name].Default is null) is { } open ? $"the default of -{open.Name} is not described."
            : own.Keys.FirstOrDefault(name => cmdlet.Parameters.All(parameter => parameter.Name != name)) is { } unknown ? $"there is no parameter -{unknown}."
            : page.Examples.Count == 0 ? "there is no example."
            : page.Examples.FirstOrDefault(example => example.Code.Length == 0) is { } empty ? $"the example '{empty.Title}' has no code."
            : null;
        return fault == null ? page : throw new InvalidDataException($"{file}: error : {fault}");
    }

    // What the page says has precedence: the code's value may be one of many, such as an empty list for everything.
    private static HelpParameter Merge(ParameterInformation parameter, HelpParameter text) => text with { Default = text.Default ?? parameter.Default };

    private static Dictionary<string, HelpParameter> ParametersOf(Section root) =>
        (root.Child("Parameters")?.Children ?? []).ToDictionary(section => section.Title.TrimStart('-'), HelpParameter.Of);
}
