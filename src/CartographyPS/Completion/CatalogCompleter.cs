using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CartographyPS.Resources;

namespace CartographyPS.Completion;

/// <summary>Completes the identifiers of resource types and analyses.</summary>
public sealed class CatalogCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.OfList(
            wordToComplete,
            Completions.ResourceTypes.Concat(AwsAnalyses.Catalog.Analyses.Select(analysis => (analysis.Identifier, analysis.Description))));
}
