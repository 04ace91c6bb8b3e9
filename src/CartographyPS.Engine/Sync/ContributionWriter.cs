using System.Text.Encodings.Web;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync;

/// <summary>Turns rows into contributions, as their source's definitions say.</summary>
internal sealed class ContributionWriter(IScopeWriter writer)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // One buffer and writer for each thread: properties are written hundreds of thousands of times.
    [ThreadStatic] private static ByteBuffer? t_bytes;
    [ThreadStatic] private static Utf8JsonWriter? t_json;

    /// <summary>States the nodes and edges of a row.</summary>
    public void Write(Row row)
    {
        foreach (var node in row.Source.Nodes) WriteNode(node, row);
        foreach (var edge in row.Source.Edges) WriteEdges(edge, row, null);
    }

    private void WriteNode(NodeDefinition node, Row row)
    {
        string? id = node.NodeId.Text(row);
        if (string.IsNullOrEmpty(id)) return;

        writer.Add(new NodeContribution
        {
            Part = row.Part,
            Label = node.Label.Name,
            Id = id!,
            ExtraLabels = node.ExtraLabels(row),
            Properties = Properties(node.Properties, row),
            Owner = node.Owner,
        });
        var self = new NodeReference(node.Label.Name, "id", id!);
        foreach (var edge in node.Edges) WriteEdges(edge, row, self);
    }

    private void WriteEdges(EdgeDefinition edge, Row row, NodeReference? self)
    {
        ReadOnlyMemory<byte>? properties = null;
        foreach (var from in References(edge.Start, row, self))
        {
            foreach (var to in References(edge.End, row, self))
            {
                properties ??= edge.Properties.Count == 0 ? ReadOnlyMemory<byte>.Empty : Properties(edge.Properties, row);
                writer.Add(new EdgeContribution { Part = row.Part, Type = edge.Type, From = from, To = to, Properties = properties.Value });
            }
        }
    }

    private static IEnumerable<NodeReference> References(EdgeEnd? end, Row row, NodeReference? self)
    {
        if (end is null) return self is { } node ? [node] : throw new InvalidOperationException("An edge without a node names both ends.");

        return end.Value.Texts(row).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(value => new NodeReference(end.Label, end.Property, value));
    }

    private static byte[] Properties(IReadOnlyList<PropertyDefinition> properties, Row row)
    {
        var bytes = t_bytes ??= new ByteBuffer(1024);
        var json = t_json ??= new Utf8JsonWriter(bytes, Options);
        bytes.Clear();
        json.Reset(bytes);

        json.WriteStartObject();
        foreach (var property in properties)
        {
            object? value = property.Value.Get(row);
            if (!Values.IsPresent(value)) continue;
            json.WritePropertyName(property.EncodedName);
            Values.Write(json, value!);
        }
        json.WriteEndObject();
        json.Flush();
        return bytes.Written.ToArray();
    }
}
