using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CartographyPS.Engine.Analyses;
using CartographyPS.Resources;

namespace CartographyPS.Completion;

/// <summary>Completes the identifiers of resource types, and of the analyses that Cartography has among them, also after a comma in one text.</summary>
public sealed class ResourceCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.OfList(
            wordToComplete,
            Completions.ResourceTypes.Concat(AwsAnalyses.Catalog.Analyses.Where(IsResource).Select(analysis => (analysis.Identifier, analysis.Description))));

    private static bool IsResource(Analysis analysis) => AnalysisSelector.ResourceNames(AwsAnalyses.Catalog).Contains(analysis.Identifier);
}
