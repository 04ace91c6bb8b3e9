using System.Management.Automation;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS;

/// <summary>Creates output objects of nodes. All nodes of a label have the same columns.</summary>
internal sealed class NodeObject(GraphModel model)
{
    private readonly HashSet<(string, string)> _temporal = [.. model.Temporal];

    /// <summary>Creates an object: Label, id, the properties by name, firstseen, lastupdated, ExtraLabels.</summary>
    public PSObject Of(GraphNode node)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, "CartographyPS.Node");
        result.TypeNames.Insert(0, "CartographyPS.Node#" + node.Label);
        result.Properties.Add(new PSNoteProperty("Label", node.Label));
        result.Properties.Add(new PSNoteProperty("id", node.Id));
        JsonProperties.AddTo(
            result,
            node.Properties,
            model.Labels.TryGetValue(node.Label, out var columns) ? columns : [],
            property => _temporal.Contains((node.Label, property)));
        using var labels = LedgerJson.Parse(node.ExtraLabels);
        result.Properties.Add(new PSNoteProperty("firstseen", InvariantValue.Of(node.FirstSeen)));
        result.Properties.Add(new PSNoteProperty("lastupdated", InvariantValue.Of(node.LastUpdated)));
        result.Properties.Add(new PSNoteProperty("ExtraLabels", JsonProperties.Value(labels.RootElement)));
        return result;
    }
}
