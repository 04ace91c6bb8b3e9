using System.Management.Automation;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Graph;
using CartographyPS.Resources;

namespace CartographyPS.Cmdlets;

/// <summary>The labels and edge types of the graph, and the check of requested ones. A typing error must not look like an empty graph.</summary>
/// <param name="cmdlet">Writes the errors, one for each unknown name.</param>
internal sealed class GraphNames(CartographyCmdlet cmdlet)
{
    private static readonly Lazy<HashSet<string>> Names = new(Gather);

    // A name that is requested for every object of the pipeline is reported once.
    private readonly HashSet<string> _checked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The labels of this module, primary and additional, sorted.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. LabelsOf(AwsAnalyses.Catalog.Model).OrderBy(label => label, StringComparer.Ordinal)];

    /// <summary>The edge types of this module, sorted.</summary>
    public static IReadOnlyList<string> EdgeTypes => AwsAnalyses.Catalog.Model.EdgeTypes;

    /// <summary>Tells whether this module has a label, edge type or property of a name.</summary>
    public static bool Has(string name) => Names.Value.Contains(name);

    /// <summary>Returns the names of a ledger's views: one for each label and edge type, and those of runs and changes.</summary>
    public static IEnumerable<string> Views(GraphModel model) =>
        Labels.Union(LabelsOf(model)).Union(EdgeTypes).Union(model.EdgeTypes).Union(["nodes", "edges", "runs", "scopes", "changes"]);

    /// <summary>Writes an error for each label that neither this module nor the ledger has.</summary>
    /// <param name="labels">Labels and patterns. Patterns are not checked.</param>
    /// <param name="model">The model of the ledger, which another version of the module may have written.</param>
    public void CheckLabels(IEnumerable<string> labels, GraphModel model) =>
        Check(labels, Labels.Union(LabelsOf(model)), Errors.UnknownLabel);

    /// <summary>Writes an error for each edge type that neither this module nor the ledger has.</summary>
    /// <param name="types">Edge types and patterns. Patterns are not checked.</param>
    /// <param name="model">The model of the ledger, which another version of the module may have written.</param>
    public void CheckEdgeTypes(IEnumerable<string> types, GraphModel model) =>
        Check(types, EdgeTypes.Union(model.EdgeTypes), Errors.UnknownEdgeType);

    // The known names are gathered for a name that is new only: most objects of a pipeline name none.
    private void Check(IEnumerable<string> names, IEnumerable<string> known, Func<string, IReadOnlyList<string>, ErrorRecord> error)
    {
        foreach (string name in names.Where(name => !WildcardPattern.ContainsWildcardCharacters(name)).Where(_checked.Add))
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase)) cmdlet.WriteError(error(name, Suggestions.To(name, known)));
        }
    }

    private static HashSet<string> Gather()
    {
        var model = AwsAnalyses.Catalog.Model;
        var properties = model.Labels.Values.Concat(model.EdgeProperties.Values).SelectMany(names => names);
        return new(Labels.Concat(EdgeTypes).Concat(properties), StringComparer.Ordinal);
    }

    private static IEnumerable<string> LabelsOf(GraphModel model) => model.Labels.Keys.Union(model.SharedLabels);
}
