using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.Ordered;

namespace CartographyPS.Engine.Projections;

/// <summary>
/// Writes the graph as JSON Lines: UTF-8, one object per line, nodes before edges, in an order that does not depend on the graph's
/// history. In addition to the stated properties, nodes and edges have Cartography's housekeeping properties: <c>firstseen</c>,
/// <c>lastupdated</c>, <c>_module_name</c> and <c>_module_version</c>.
/// </summary>
internal sealed class JsonLinesExporter
{
    private const int FlushAt = 256 * 1024;

    private readonly LedgerReader _ledger;
    private readonly Housekeeping _housekeeping;
    private readonly Dictionary<string, HashSet<string>> _temporal = new(StringComparer.Ordinal);
    private readonly ByteBuffer _line = new(FlushAt * 2);

    public JsonLinesExporter(LedgerReader ledger, string moduleVersion)
    {
        _ledger = ledger;
        _housekeeping = new Housekeeping(moduleVersion);
        foreach (var (subject, property) in ledger.Model.Temporal)
        {
            if (!_temporal.TryGetValue(subject, out var properties)) _temporal[subject] = properties = new HashSet<string>(StringComparer.Ordinal);
            properties.Add(property);
        }
    }

    /// <summary>Writes the current graph.</summary>
    /// <param name="output">The target stream, which stays open.</param>
    /// <param name="cancellationToken">Cancels between two lines.</param>
    public void Write(Stream output, CancellationToken cancellationToken = default)
    {
        using var snapshot = _ledger.Snapshot();
        foreach (var node in _ledger.OrderedNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(node);
            Flush(output, FlushAt);
        }
        foreach (var edge in _ledger.OrderedEdges())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(edge);
            Flush(output, FlushAt);
        }
        Flush(output, 0);
    }

    private void Write(OrderedNode node)
    {
        _line.Write("{\"kind\":\"node\",\"label\":"u8);
        WriteText(node.Label);
        _line.Write(",\"id\":"u8);
        WriteText(node.Id);
        _line.Write(",\"labels\":["u8);
        for (int i = 0; i < node.Labels.Count; i++)
        {
            if (i > 0) _line.Write(","u8);
            WriteText(node.Labels[i]);
        }
        _line.Write("],\"properties\":"u8);
        _housekeeping.Write(_line, node.Properties.Span, node.FirstSeen, node.LastUpdated);
        if (_temporal.TryGetValue(node.Label, out var temporal)) WriteTemporal(node.Properties.Span, temporal);
        _line.Write("}\n"u8);
    }

    private void Write(OrderedEdge edge)
    {
        _line.Write("{\"kind\":\"edge\",\"type\":"u8);
        WriteText(edge.Type);
        _line.Write(",\"from\":{\"label\":"u8);
        WriteText(edge.FromLabel);
        _line.Write(",\"id\":"u8);
        WriteText(edge.FromId);
        _line.Write("},\"to\":{\"label\":"u8);
        WriteText(edge.ToLabel);
        _line.Write(",\"id\":"u8);
        WriteText(edge.ToId);
        _line.Write("},\"properties\":"u8);
        _housekeeping.Write(_line, edge.Properties.Span, edge.FirstSeen, edge.LastUpdated);
        if (_temporal.TryGetValue(edge.Type, out var temporal)) WriteTemporal(edge.Properties.Span, temporal);
        _line.Write("}\n"u8);
    }

    private void WriteTemporal(ReadOnlySpan<byte> properties, HashSet<string> temporal)
    {
        bool any = false;
        var members = new JsonMembers(properties);
        while (members.Next())
        {
            if (!temporal.Contains(LedgerJson.Utf8(members.Name))) continue;
            _line.Write(any ? ",\""u8 : ",\"temporal\":[\""u8);
            _line.Write(members.Name);
            _line.Write("\""u8);
            any = true;
        }
        if (any) _line.Write("]"u8);
    }

    private void WriteText(string text) => _line.Write(JsonSerializer.SerializeToUtf8Bytes(text, LedgerJson.Options));

    private void Flush(Stream output, int at)
    {
        if (_line.Written.Length <= at) return;
#if NET8_0_OR_GREATER
        output.Write(_line.Written.Span);
#else
        byte[] bytes = _line.Written.ToArray();
        output.Write(bytes, 0, bytes.Length);
#endif
        _line.Clear();
    }
}
