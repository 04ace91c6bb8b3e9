using System.Management.Automation;

namespace CartographyPS.Completion;

/// <summary>Creates completions of names.</summary>
internal static class Completions
{
    /// <summary>Returns the names that start with a word. Without any, those that contain it.</summary>
    /// <param name="word">The typed text, with or without an opening quote.</param>
    /// <param name="names">The names, each with a tool tip.</param>
    public static IEnumerable<CompletionResult> Of(string? word, IEnumerable<(string Name, string ToolTip)> names)
    {
        string typed = (word ?? string.Empty).Trim('\'', '"');
        var all = names.ToList();
        var matches = all.Where(name => name.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        if (matches.Count == 0)
        {
            var anywhere = new WildcardPattern("*" + WildcardPattern.Escape(typed) + "*", WildcardOptions.IgnoreCase);
            matches = [.. all.Where(name => anywhere.IsMatch(name.Name))];
        }

        return matches.Select(match => new CompletionResult(
            Quoted(match.Name), TerminalText.Escape(match.Name), CompletionResultType.ParameterValue, TerminalText.Escape(match.ToolTip.Length > 0 ? match.ToolTip : match.Name)));
    }

    private static string Quoted(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is ':' or '-' or '_' or '.' or '/') ? name : "'" + name.Replace("'", "''") + "'";
}
