using System.Runtime.CompilerServices;
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

    // And one list of each kind.
    [ThreadStatic] private static List<NodeReference>? t_starts;
    [ThreadStatic] private static List<NodeReference>? t_ends;
    [ThreadStatic] private static List<string>? t_texts;

    /// <summary>States the nodes and edges of a row.</summary>
    public void Write(Row row)
    {
        foreach (var node in row.Source.Nodes) WriteNode(node, row);
        foreach (var edge in row.Source.Edges) WriteEdges(edge, row, null);
    }

    [MethodImpl(Hot.Path)]
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

    [MethodImpl(Hot.Path)]
    private void WriteEdges(EdgeDefinition edge, Row row, NodeReference? self)
    {
        var starts = t_starts ??= [];
        var ends = t_ends ??= [];
        References(edge.Start, edge.StartChoice, row, self, starts);
        if (starts.Count == 0) return;
        References(edge.End, edge.EndChoice, row, self, ends);
        if (ends.Count == 0) return;

        var properties = edge.Properties.Count == 0 ? ReadOnlyMemory<byte>.Empty : Properties(edge.Properties, row);
        foreach (var from in starts)
        {
            foreach (var to in ends) writer.Add(new EdgeContribution { Part = row.Part, Type = edge.Type, From = from, To = to, Properties = properties });
        }
    }

    private static void References(EdgeEnd? fixedEnd, EndChoice? choice, Row row, NodeReference? self, List<NodeReference> references)
    {
        references.Clear();
        var end = choice is null ? fixedEnd : choice.For(row);
        if (end is null && choice is not null) return;
        if (end is null)
        {
            references.Add(self ?? throw new InvalidOperationException("An edge without a node names both ends."));
            return;
        }
        var texts = t_texts ??= [];
        texts.Clear();
        end.Value.AddTexts(row, texts);
        var seen = texts.Count < 2 ? null : new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            if (text.Length > 0 && seen?.Add(text) != false) references.Add(new NodeReference(end.Label, end.Property, text));
        }
    }

    [MethodImpl(Hot.Path)]
    private static byte[] Properties(IReadOnlyList<PropertyDefinition> properties, Row row)
    {
        var bytes = t_bytes ??= new ByteBuffer(1024);
        var json = t_json ??= new Utf8JsonWriter(bytes, Options);
        bytes.Clear();
        json.Reset(bytes);

        json.WriteStartObject();
        foreach (var property in properties) property.Value.Write(row, property.EncodedName, json);
        json.WriteEndObject();
        json.Flush();
        return bytes.Written.ToArray();
    }
}
