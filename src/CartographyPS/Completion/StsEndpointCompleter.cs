using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CartographyPS.Completion;

/// <summary>Completes the kinds of STS endpoint.</summary>
public sealed class StsEndpointCompleter : IArgumentCompleter
{
    private static readonly string[] Names = ["regional", "legacy"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, Names.Select(name => (name, name)));
}
