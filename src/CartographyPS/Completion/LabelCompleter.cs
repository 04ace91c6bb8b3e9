using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CartographyPS.Cmdlets;

namespace CartographyPS.Completion;

/// <summary>Completes the labels of nodes.</summary>
public sealed class LabelCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, GraphNames.Labels.Select(label => (label, label)));
}
