using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Amazon;

namespace CartographyPS.Completion;

/// <summary>Completes the names of AWS regions, also after a comma in one text.</summary>
public sealed class RegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.OfList(
            wordToComplete,
            RegionEndpoint.EnumerableAllRegions.Where(IsRegion).Select(region => (region.SystemName, region.DisplayName))
                .OrderBy(region => region.SystemName, StringComparer.Ordinal));

    // The SDK also lists the places of global services, such as aws-global.
    private static bool IsRegion(RegionEndpoint region) => char.IsDigit(region.SystemName[region.SystemName.Length - 1]);
}
