using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Engine.Projections.Neo4j.Schema;

/// <summary>
/// The indexes of Cartography: <c>id</c> and <c>lastupdated</c> of every label, the cross-provider properties (<c>_ont_...</c>) of
/// additional labels, the properties that edges refer to, and others (<c>Indexes.txt</c>).
/// </summary>
internal static class IndexList
{
    private const string OntologyPrefix = "_ont_";
    private static readonly string[] SubResource = ["_sub_resource_label", "_sub_resource_id"];

    private static readonly string[] EdgeTypes =
    [
        "ALLOWED_BY", "ASSUMED_ROLE", "ASSUMED_ROLE_WITH_SAML", "ASSUMED_ROLE_WITH_WEB_IDENTITY", "ASSUMES", "EXPOSE", "HAS", "NOTIFIES",
        "PACKAGED_BY", "STS_ASSUMEROLE_ALLOW", "SUBZONE", "TARGETS",
    ];

    /// <summary>Lists the indexes for the nodes that a ledger has, in a fixed order. Each one costs a database time, also when it stays empty.</summary>
    public static IReadOnlyList<GraphIndex> For(LedgerReader ledger)
    {
        var labels = ledger.LabelsInUse();
        return [.. For(ledger.Model).Where(index => index.IsOfEdges || labels.Contains(index.Subject))];
    }

    /// <summary>Lists the indexes for all that a graph may have, in a fixed order.</summary>
    public static IReadOnlyList<GraphIndex> For(GraphModel model)
    {
        var pairs = new SortedSet<(string Label, string Property)>();
        foreach (string label in model.Labels.Keys.Concat(model.SharedLabels))
        {
            pairs.Add((label, "id"));
            pairs.Add((label, "lastupdated"));
        }
        foreach (var extra in model.ExtraLabels)
        {
            var properties = model.Labels[extra.Key].Where(property => property.StartsWith(OntologyPrefix, StringComparison.Ordinal)).ToList();
            foreach (string label in extra.Value) pairs.UnionWith(properties.Select(property => (label, property)));
        }
        foreach (var (label, property) in model.References) pairs.UnionWith(property.Split('|').Select(name => (label, name)));

        var labels = new HashSet<string>(pairs.Select(pair => pair.Label), StringComparer.Ordinal);
        pairs.UnionWith(Further().Where(pair => labels.Contains(pair.Label)));
        return
        [
            .. pairs.OrderBy(pair => pair.Label, StringComparer.Ordinal).ThenBy(pair => pair.Property, StringComparer.Ordinal)
                .Select(pair => new GraphIndex(pair.Label, [pair.Property], IsOfEdges: false)),
            .. EdgeTypes.Intersect(model.EdgeTypes).Select(type => new GraphIndex(type, SubResource, IsOfEdges: true)),
        ];
    }

    private static IEnumerable<(string Label, string Property)> Further()
    {
        using var stream = typeof(IndexList).Assembly.GetManifestResourceStream("Projections.Neo4j.Indexes.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string[] parts = line.Split(':', ' ');
            foreach (string property in parts.Skip(1).Where(name => name.Length > 0)) yield return (parts[0], property);
        }
    }
}
