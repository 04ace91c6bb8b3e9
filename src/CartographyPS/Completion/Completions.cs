using System.Management.Automation;

namespace CartographyPS.Completion;

/// <summary>Makes completions of names.</summary>
internal static class Completions
{
    /// <summary>The names that begin with the word, or else that contain it.</summary>
    /// <param name="word">What has been typed, perhaps with an opening quote.</param>
    /// <param name="names">The names, each with what the tool tip says.</param>
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
