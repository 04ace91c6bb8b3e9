using System.Text;
using CartographyPS.Engine.Files;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Projections;

/// <summary>
/// Writes the graph as CSV files: one for each primary label (<c>AWSVpc.csv</c>: id, labels, a column for each property of its nodes,
/// firstseen, lastupdated) and one for each edge type (<c>edges.RESOURCE.csv</c>). Lists are written as JSON, dates as ISO 8601.
/// </summary>
internal sealed class CsvExporter(LedgerReader ledger, CsvOptions options)
{
    private static readonly string[] NodeKeys = ["id", "labels", "firstseen", "lastupdated"];
    private static readonly string[] EdgeKeys = ["from_label", "from_id", "to_label", "to_id", "firstseen", "lastupdated"];

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes the current graph.</summary>
    /// <param name="folder">The target folder, which is created if needed.</param>
    /// <param name="cancellationToken">Cancels between two rows.</param>
    /// <returns>The paths of the files.</returns>
    public IReadOnlyList<string> Write(string folder, CancellationToken cancellationToken = default)
    {
        OwnerOnly.CreateFolder(folder);
        using var snapshot = ledger.Snapshot();
        var columns = Columns(cancellationToken);
        var files = new List<string>();
        using var current = new CsvFile(options);
        foreach (var node in ledger.OrderedNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var names = columns[(node.Label, true)];
            if (current.Subject != node.Label)
            {
                files.Add(current.Begin(node.Label, Path.Combine(folder, FileName(node.Label)), [.. NodeKeys.Take(2), .. names, .. NodeKeys.Skip(2)]));
            }
            current.Write([node.Id, string.Join(";", node.Labels)], node.Properties.Span, names, node.FirstSeen, node.LastUpdated);
        }
        current.End();
        foreach (var edge in ledger.OrderedEdges())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var names = columns[(edge.Type, false)];
            if (current.Subject != edge.Type)
            {
                files.Add(current.Begin(edge.Type, Path.Combine(folder, FileName("edges." + edge.Type)), [.. EdgeKeys.Take(4), .. names, .. EdgeKeys.Skip(4)]));
            }
            current.Write([edge.FromLabel, edge.FromId, edge.ToLabel, edge.ToId], edge.Properties.Span, names, edge.FirstSeen, edge.LastUpdated);
        }
        current.End();
        return files;
    }

    // Collects the properties of each label and edge type in a first pass: the header of a file depends on all its rows.
    private Dictionary<(string Name, bool IsNode), List<string>> Columns(CancellationToken cancellationToken)
    {
        var columns = new Dictionary<(string, bool), SortedSet<string>>();
        foreach (var node in ledger.OrderedNodes()) Add((node.Label, true), node.Properties.Span, NodeKeys);
        foreach (var edge in ledger.OrderedEdges()) Add((edge.Type, false), edge.Properties.Span, EdgeKeys);
        return columns.ToDictionary(column => column.Key, column => column.Value.ToList());

        void Add((string, bool) subject, ReadOnlySpan<byte> properties, string[] keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!columns.TryGetValue(subject, out var names)) columns[subject] = names = new SortedSet<string>(Comparer<string>.Create(Utf8Order.Compare));
            var members = new JsonMembers(properties);
            while (members.Next())
            {
                string name = StoredJson.Unescape(members.Name);
                if (Array.IndexOf(keys, name) < 0) names.Add(name);
            }
        }
    }

    private string FileName(string subject)
    {
        var name = new StringBuilder(subject);
        foreach (char invalid in Path.GetInvalidFileNameChars()) name.Replace(invalid, '_');
        string file = name.ToString();
        for (int i = 2; !_names.Add(file); i++) file = name + "_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return file + ".csv";
    }
}
