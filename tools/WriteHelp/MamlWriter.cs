using System.Globalization;
using System.Xml.Linq;

namespace WriteHelp;

/// <summary>Writes help as Microsoft Assistance Markup Language, the format that Get-Help reads for binary cmdlets.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Help = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Writes the help.</summary>
    /// <param name="cmdlets">The cmdlets.</param>
    /// <param name="pages">The page of each.</param>
    /// <param name="address">Where the pages are online, for <c>Get-Help -Online</c>.</param>
    public static XDocument Write(IReadOnlyList<CmdletInformation> cmdlets, IReadOnlyDictionary<string, HelpPage> pages, string address) =>
        new(new XElement(
            Help + "helpItems", new XAttribute("schema", "maml"), cmdlets.Select(cmdlet => Cmdlet(cmdlet, pages[cmdlet.Name], $"{address}/{cmdlet.Name}.md"))));

    private static XElement Cmdlet(CmdletInformation cmdlet, HelpPage page, string address) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", cmdlet.Name),
            new XElement(Command + "verb", cmdlet.Verb),
            new XElement(Command + "noun", cmdlet.Noun),
            new XElement(Maml + "description", Paragraphs([page.Synopsis]))),
        new XElement(Maml + "description", Paragraphs(page.Description)),
        new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => Syntax(cmdlet, page, set))),
        new XElement(
            Command + "parameters",
            cmdlet.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(parameter => Parameter(parameter, page, parameter.Uses[0]))),
        new XElement(
            Command + "inputTypes",
            cmdlet.Parameters.Where(parameter => parameter.Uses.Any(use => use.ValueFromPipeline))
                .Select(parameter => new XElement(Command + "inputType", TypeName(parameter.TypeName)))),
        new XElement(Command + "returnValues", cmdlet.Outputs.Select(output => new XElement(Command + "returnValue", TypeName(output)))),
        new XElement(Maml + "alertSet", page.Notes.Count == 0 ? null : new XElement(Maml + "alert", Paragraphs(page.Notes))),
        new XElement(Command + "examples", page.Examples.Select(Example)),
        // Get-Help -Online opens the first link.
        new XElement(Command + "relatedLinks", Link("Online version:", address), page.Related.Select(link => Link(link.TrimStart('-', ' '), string.Empty))));

    private static XElement Link(string text, string address) =>
        new(Maml + "navigationLink", new XElement(Maml + "linkText", text), new XElement(Maml + "uri", address));

    private static XElement Syntax(CmdletInformation cmdlet, HelpPage page, string set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Name),
        cmdlet.Parameters
            .Select(parameter => (Parameter: parameter, Use: parameter.In(set)))
            .Where(entry => entry.Use != null)
            .OrderBy(entry => entry.Use!.Position < 0 ? int.MaxValue : entry.Use.Position)
            .Select(entry => Parameter(entry.Parameter, page, entry.Use!)));

    private static XElement Parameter(ParameterInformation parameter, HelpPage page, System.Management.Automation.ParameterAttribute use) => new(
        Command + "parameter",
        new XAttribute("required", Text(use.Mandatory)),
        new XAttribute("variableLength", Text(parameter.Type.IsArray)),
        new XAttribute("globbing", Text(parameter.Wildcards)),
        new XAttribute("pipelineInput", Pipeline(use)),
        new XAttribute("position", use.Position < 0 ? "named" : use.Position.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        new XElement(Maml + "description", Paragraphs(page.Parameters[parameter.Name].Text)),
        parameter.IsSwitch
            ? null
            : new XElement(
                Command + "parameterValue",
                new XAttribute("required", "true"),
                new XAttribute("variableLength", Text(parameter.Type.IsArray)),
                parameter.TypeName),
        TypeName(parameter.TypeName),
        new XElement(Dev + "defaultValue", page.Parameters[parameter.Name].Default));

    private static XElement Example(HelpExample example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", string.Create(CultureInfo.InvariantCulture, $"Example {index + 1}: {example.Title}")),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", Paragraphs(example.Remarks)));

    private static XElement TypeName(string name) => new(Dev + "type", new XElement(Maml + "name", name), new XElement(Maml + "uri"));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> texts) => texts.Select(text => new XElement(Maml + "para", text));

    private static string Pipeline(System.Management.Automation.ParameterAttribute use) => (use.ValueFromPipeline, use.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static string Text(bool value) => value ? "true" : "false";
}
