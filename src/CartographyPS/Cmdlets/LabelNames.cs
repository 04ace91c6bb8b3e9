using System.Management.Automation;
using CartographyPS.Engine.Sync;
using CartographyPS.Resources;

namespace CartographyPS.Cmdlets;

/// <summary>The labels that nodes may carry.</summary>
internal static class LabelNames
{
    /// <summary>All of them, primary and further ones, sorted.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. AwsResourceTypes.Catalog.Model.Labels.Keys.Union(AwsResourceTypes.Catalog.Model.SharedLabels).OrderBy(label => label, StringComparer.Ordinal),
    ];

    /// <summary>Writes an error for each label that there is none of, so that a typing mistake does not look like an empty graph.</summary>
    public static void ReportUnknown(CartographyCmdlet cmdlet, IEnumerable<string> labels)
    {
        foreach (string label in labels.Where(label => !WildcardPattern.ContainsWildcardCharacters(label) && !All.Contains(label)))
            cmdlet.WriteError(Errors.UnknownLabel(label, Nearest.To(label, All)));
    }
}
