using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Amazon;

namespace CartographyPS.Completion;

/// <summary>Completes the names of AWS regions.</summary>
public sealed class RegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(
            wordToComplete,
            RegionEndpoint.EnumerableAllRegions.Select(region => (region.SystemName, region.DisplayName))
                .OrderBy(region => region.SystemName, StringComparer.Ordinal));
}
