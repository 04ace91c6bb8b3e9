using System.Management.Automation;
using CartographyPS.Resources;

namespace CartographyPS.Completion;

/// <summary>Creates completions of names.</summary>
internal static class Completions
{
    /// <summary>The identifiers of resource types with their descriptions. Types of the same identifier are one name.</summary>
    public static IEnumerable<(string Name, string ToolTip)> ResourceTypes =>
        AwsResourceTypes.Catalog.Types.Select(type => (type.Identifier, type.Description)).GroupBy(type => type.Identifier).Select(same => same.First());

    /// <summary>Returns the names that start with a word. Without any, those that contain it.</summary>
    /// <param name="word">The typed text, with or without an opening quote.</param>
    /// <param name="names">The names, each with a tool tip.</param>
    public static IEnumerable<CompletionResult> Of(string? word, IEnumerable<(string Name, string ToolTip)> names) =>
        Matching(Unquoted(word), names).Select(match => Result(Quoted(match.Name), match));

    /// <summary>Returns the completions of the last name of a word that may be a quoted list (<c>"s3,ec2:in</c>). The list stays one text.</summary>
    /// <param name="word">The typed text, with or without an opening quote.</param>
    /// <param name="names">The names, each with a tool tip.</param>
    public static IEnumerable<CompletionResult> OfList(string? word, IEnumerable<(string Name, string ToolTip)> names)
    {
        string typed = Unquoted(word);
        int comma = typed.LastIndexOf(',');
        if (comma < 0) return Of(word, names);

        char quote = word![0] is '"' ? '"' : '\'';
        string last = typed.Substring(comma + 1).TrimStart();
        string before = typed.Substring(0, typed.Length - last.Length);
        return Matching(last, names).Select(match => Result(quote + before + match.Name.Replace(quote.ToString(), new string(quote, 2)) + quote, match));
    }

    private static List<(string Name, string ToolTip)> Matching(string typed, IEnumerable<(string Name, string ToolTip)> names)
    {
        var all = names.ToList();
        var matches = all.Where(name => name.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        if (matches.Count > 0) return matches;

        var anywhere = new WildcardPattern("*" + WildcardPattern.Escape(typed) + "*", WildcardOptions.IgnoreCase);
        return [.. all.Where(name => anywhere.IsMatch(name.Name))];
    }

    private static CompletionResult Result(string text, (string Name, string ToolTip) match) => new(
        text, TerminalText.Escape(match.Name), CompletionResultType.ParameterValue, TerminalText.Escape(match.ToolTip.Length > 0 ? match.ToolTip : match.Name));

    private static string Unquoted(string? word) => (word ?? string.Empty).Trim('\'', '"');

    private static string Quoted(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is ':' or '-' or '_' or '.' or '/') ? name : "'" + name.Replace("'", "''") + "'";
}
