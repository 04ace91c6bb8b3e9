using System.Management.Automation;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS;

/// <summary>Creates output objects of edges.</summary>
internal static class EdgeObject
{
    /// <summary>Creates an object: Type, FromLabel, FromId, ToLabel, ToId, the edge's own properties, firstseen, lastupdated.</summary>
    public static PSObject Of(GraphEdge edge)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, "CartographyPS.Edge");
        result.Properties.Add(new PSNoteProperty("Type", edge.Type));
        result.Properties.Add(new PSNoteProperty("FromLabel", edge.FromLabel));
        result.Properties.Add(new PSNoteProperty("FromId", edge.FromId));
        result.Properties.Add(new PSNoteProperty("ToLabel", edge.ToLabel));
        result.Properties.Add(new PSNoteProperty("ToId", edge.ToId));
        JsonProperties.AddTo(result, edge.Properties, [], _ => false);
        result.Properties.Add(new PSNoteProperty("firstseen", InvariantValue.Of(edge.FirstSeen)));
        result.Properties.Add(new PSNoteProperty("lastupdated", InvariantValue.Of(edge.LastUpdated)));
        return result;
    }
}
