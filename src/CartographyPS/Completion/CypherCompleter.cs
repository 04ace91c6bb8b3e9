using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CartographyPS.Completion;

/// <summary>
/// Completes labels, edge types and properties at the end of a Cypher query that is being typed. PowerShell does not tell completers where
/// the cursor is in a text whose quote is closed already.
/// </summary>
public sealed class CypherCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        // The word has both quotes, typed or not, and no variables any more: the text itself is in the tree.
        string? text = commandAst.CommandElements.LastOrDefault() is StringConstantExpressionAst or ExpandableStringExpressionAst
            ? commandAst.CommandElements.Last().Extent.Text
            : null;
        if (text is null || text.Length == 0 || text[0] is not ('\'' or '"') || IsClosed(text)) return [];

        string typed = text.Substring(1);
        var place = CypherPlace.AtEndOf(typed);
        return place.Names
            .Where(name => name.StartsWith(place.Word, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Select(name => new CompletionResult(
                text.Substring(0, text.Length - place.Word.Length) + name, TerminalText.Escape(name), CompletionResultType.ParameterValue,
                TerminalText.Escape(place.Kind)));
    }

    // A doubled quote is one of the query's own.
    private static bool IsClosed(string text) => text.Substring(1).Replace(new string(text[0], 2), string.Empty).IndexOf(text[0]) >= 0;
}
