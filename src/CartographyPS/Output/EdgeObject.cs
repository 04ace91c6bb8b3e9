using System.Management.Automation;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Resources.Analyses.Permissions;

namespace CartographyPS;

/// <summary>Creates output objects of edges. All edges of a type have the same columns.</summary>
internal sealed class EdgeObject(GraphModel model)
{
    private readonly HashSet<(string, string)> _temporal = [.. model.Temporal];

    private readonly string[] _ofRules = [.. PermissionEdge.Properties.OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>Creates an object: Type, FromLabel, FromId, ToLabel, ToId, the edge's own properties, firstseen, lastupdated.</summary>
    public PSObject Of(GraphEdge edge)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, "CartographyPS.Edge");
        result.Properties.Add(new PSNoteProperty("Type", edge.Type));
        result.Properties.Add(new PSNoteProperty("FromLabel", edge.FromLabel));
        result.Properties.Add(new PSNoteProperty("FromId", edge.FromId));
        result.Properties.Add(new PSNoteProperty("ToLabel", edge.ToLabel));
        result.Properties.Add(new PSNoteProperty("ToId", edge.ToId));
        JsonProperties.AddTo(
            result,
            edge.Properties,
            // A type that no definition states is one of a user's own rules.
            model.EdgeProperties.TryGetValue(edge.Type, out var columns) ? columns : _ofRules,
            property => _temporal.Contains((edge.Type, property)));
        result.Properties.Add(new PSNoteProperty("firstseen", InvariantValue.Of(edge.FirstSeen)));
        result.Properties.Add(new PSNoteProperty("lastupdated", InvariantValue.Of(edge.LastUpdated)));
        return result;
    }
}
