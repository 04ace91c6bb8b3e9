using System.Text;
using System.Text.Json;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>Compares two states of a node: the properties, and the labels under <c>:labels</c>, a name that no property has.</summary>
internal static class NodeDifference
{
    /// <summary>Returns the differences as <c>{"name":[old,new]}</c>.</summary>
    public static ReadOnlyMemory<byte> Between(LabelSets labelSets, int oldSet, ReadOnlySpan<byte> old, int newSet, ReadOnlySpan<byte> now)
    {
        var properties = PropertyDifference.Between(old, now);
        if (oldSet == newSet) return properties;

        string labels = $"{{\":labels\":[{Json(labelSets[oldSet])},{Json(labelSets[newSet])}]";
        return Encoding.UTF8.GetBytes(labels + (properties.Length > 2 ? "," : string.Empty) + LedgerJson.Utf8(properties.Span.Slice(1)));
    }

    private static string Json(LabelSet set) => JsonSerializer.Serialize(set.Labels, LedgerJson.Options);
}
