using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CartographyPS.Cmdlets;

namespace CartographyPS.Completion;

/// <summary>Completes the types of edges.</summary>
public sealed class EdgeTypeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, GraphNames.EdgeTypes.Select(type => (type, type)));
}
