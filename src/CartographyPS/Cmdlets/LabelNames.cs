using System.Management.Automation;
using CartographyPS.Engine.Common;
using CartographyPS.Resources;

namespace CartographyPS.Cmdlets;

/// <summary>The labels that nodes may have.</summary>
internal static class LabelNames
{
    /// <summary>All labels, primary and additional, sorted.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. AwsResourceTypes.Catalog.Model.Labels.Keys.Union(AwsResourceTypes.Catalog.Model.SharedLabels).OrderBy(label => label, StringComparer.Ordinal),
    ];

    /// <summary>Writes an error for each unknown label, so that a typing error does not look like an empty graph.</summary>
    public static void ReportUnknown(CartographyCmdlet cmdlet, IEnumerable<string> labels)
    {
        foreach (string label in labels.Where(label => !WildcardPattern.ContainsWildcardCharacters(label) && !All.Contains(label)))
            cmdlet.WriteError(Errors.UnknownLabel(label, Suggestions.To(label, All)));
    }
}
