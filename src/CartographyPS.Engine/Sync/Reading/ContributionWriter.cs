using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>Turns rows into contributions, as the definitions of their source say.</summary>
internal sealed class ContributionWriter(IScopeWriter writer, OddValues odd)
{
    /// <summary>States the nodes and edges of a row.</summary>
    public void Write(Row row)
    {
        foreach (var node in row.Source.Nodes) WriteNode(node, row);
        foreach (var edge in row.Source.Edges) WriteEdges(edge, row, null);
    }

    [MethodImpl(Hot.Path)]
    private void WriteNode(NodeDefinition node, Row row)
    {
        if (!TryIdentify(node, row, out string? id, out var labels)) return;

        byte[] properties = PropertyWriter.Write(node.Properties, row, out var lost);
        byte[] keys = node.Keys.Count == 0 ? [] : Keys(node.Keys, row, ref lost);
        if (lost is not null) lost.ForEach(property => odd.LoseProperty(row, node.Label.Name, id, property.Name, property.Reason));
        writer.Add(new NodeContribution
        {
            Part = row.Part,
            Label = node.Label.Name,
            Id = id,
            ExtraLabels = labels,
            Properties = properties,
            Unread = lost is null ? [] : lost.ConvertAll(property => property.Name),
            Keys = keys,
            Owner = node.Owner || node.IsDecisive,
            Annotates = node.Annotates,
        });
        var self = new NodeReference(node.Label.Name, "id", id);
        foreach (var edge in node.Edges) WriteEdges(edge, row, self);
    }

    // A row may have values for none of the keys.
    private static byte[] Keys(IReadOnlyList<PropertyDefinition> keys, Row row, ref List<(string Name, string Reason)>? lost)
    {
        byte[] json = PropertyWriter.Write(keys, row, out var odd);
        if (odd is not null) lost = [.. lost ?? [], .. odd];
        return json.Length > "{}".Length ? json : [];
    }

    // A node of a label that the type owns is an AWS item and must have an id. A mentioned node may be absent.
    [MethodImpl(Hot.Path)]
    private bool TryIdentify(NodeDefinition node, Row row, [NotNullWhen(true)] out string? id, out IReadOnlyList<string> labels)
    {
        labels = [];
        try
        {
            id = node.NodeId.Text(row);
            if (id is not { Length: > 0 })
            {
                if (node.Owner) odd.Lose(row, node.Label.Name, $"it has no id ({node.NodeId}).");
                return false;
            }
            labels = node.ExtraLabels(row);
            return true;
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            odd.Lose(row, node.Label.Name, exception.Message);
            id = null;
            return false;
        }
    }

    [MethodImpl(Hot.Path)]
    private void WriteEdges(EdgeDefinition edge, Row row, NodeReference? self)
    {
        var (starts, ends) = (EdgeEnds.Mine.Starts, EdgeEnds.Mine.Ends);
        var properties = ReadOnlyMemory<byte>.Empty;
        try
        {
            References(edge.Start, edge.StartChoice, row, self, starts);
            if (starts.Count == 0) return;
            References(edge.End, edge.EndChoice, row, self, ends);
            if (ends.Count == 0) return;
        }
        catch (Exception exception) when (OddValues.Cause(exception))
        {
            odd.Lose(row, edge.Type, exception.Message);
            return;
        }
        if (edge.Properties.Count > 0)
        {
            properties = PropertyWriter.Write(edge.Properties, row, out var lost);
            if (lost is not null)
            {
                odd.Lose(row, edge.Type, string.Join(" ", lost.Select(property => $"{property.Name}: {property.Reason}")));
                return;
            }
        }
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
        var texts = EdgeEnds.Mine.Texts;
        texts.Clear();
        end.Value.AddTexts(row, texts);
        var seen = texts.Count < 2 ? null : new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            if (text.Length > 0 && seen?.Add(text) != false) references.Add(new NodeReference(end.Label, end.Property, text));
        }
    }
}
