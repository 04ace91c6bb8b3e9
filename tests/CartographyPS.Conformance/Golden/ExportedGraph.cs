using System.IO.Compression;
using System.Text.Json;

namespace CartographyPS.Conformance.Golden;

/// <summary>The nodes of an exported graph: their labels and the names of their properties.</summary>
internal sealed class ExportedGraph
{
    private readonly Dictionary<(string Label, string Id), Node> _nodes = [];

    /// <summary>Reads an export, compressed or not.</summary>
    public static ExportedGraph Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        var graph = new ExportedGraph();
        while (text.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var root = record.RootElement;
            if (root.GetProperty("kind").GetString() != "node") continue;

            var id = root.GetProperty("id");
            graph._nodes[(root.GetProperty("label").GetString()!, id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText())] = new Node(
                [.. root.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!)],
                [.. root.GetProperty("properties").EnumerateObject().Select(property => property.Name)]);
        }
        return graph;
    }

    /// <summary>A node; null when the graph has none.</summary>
    public Node? Find(string label, string id) => _nodes.GetValueOrDefault((label, id));

    /// <summary>A node of an exported graph.</summary>
    /// <param name="Labels">All its labels.</param>
    /// <param name="Properties">The names of its properties.</param>
    internal sealed record Node(IReadOnlyCollection<string> Labels, IReadOnlyCollection<string> Properties);
}
