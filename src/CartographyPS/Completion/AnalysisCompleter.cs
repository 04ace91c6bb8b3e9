using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CartographyPS.Resources;

namespace CartographyPS.Completion;

/// <summary>Completes the names of analyses.</summary>
public sealed class AnalysisCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.OfList(wordToComplete, AwsAnalyses.Catalog.Analyses.Select(analysis => (analysis.Name, analysis.Description)));
}
