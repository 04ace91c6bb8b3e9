using System.Globalization;
using System.Text;
using CartographyPS.Engine.Graph;
using SQLitePCL;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// The views for people: <c>nodes</c> and <c>edges</c>, one of the name of each label with a column for each property, and one of the
/// name of each edge type.
/// </summary>
internal static class LedgerViews
{
    private const int ViewsVersion = 1;

    private const string Nodes = """
        CREATE VIEW nodes AS
        SELECT node.id AS node_id, name.text AS label, node.key AS id, label_set.labels AS extra_labels, node.properties AS properties,
            node.first_seen AS firstseen,
            (SELECT MAX(scope.confirmed) FROM node_claim JOIN scope ON scope.id = node_claim.scope_id WHERE node_claim.node_id = node.id) AS lastupdated
        FROM node JOIN name ON name.id = node.label_id JOIN label_set ON label_set.id = node.labels_id
        WHERE node.removed IS NULL
        """;

    private const string Edges = """
        CREATE VIEW edges AS
        SELECT type.text AS type, from_name.text AS from_label, from_node.key AS from_id, to_name.text AS to_label, to_node.key AS to_id,
            MAX(edge_claim.properties) AS properties, MIN(edge_claim.first_seen) AS firstseen, MAX(scope.confirmed) AS lastupdated
        FROM edge_claim JOIN scope ON scope.id = edge_claim.scope_id JOIN name AS type ON type.id = edge_claim.type_id
        JOIN node AS from_node ON from_node.id = edge_claim.from_node JOIN name AS from_name ON from_name.id = from_node.label_id
        JOIN node AS to_node ON to_node.id = edge_claim.to_node JOIN name AS to_name ON to_name.id = to_node.label_id
        GROUP BY edge_claim.from_node, edge_claim.type_id, edge_claim.to_node
        """;

    /// <summary>A number that changes when the model, or the way in which views are made of it, does.</summary>
    public static long HashOf(GraphModel model)
    {
        var text = new StringBuilder().Append(ViewsVersion);
        foreach (var label in model.Labels.OrderBy(label => label.Key, StringComparer.Ordinal)) text.Append(label.Key).Append('(').Append(string.Join(",", label.Value)).Append(')');
        foreach (string label in model.SharedLabels) text.Append(label).Append(';');
        foreach (string type in model.EdgeTypes) text.Append(type).Append(';');
        foreach (var (label, property) in model.References.OrderBy(reference => reference.Label + "." + reference.Property, StringComparer.Ordinal)) text.Append(label).Append('.').Append(property).Append(';');
        return unchecked((long)System.IO.Hashing.XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Makes all views anew.</summary>
    public static void Write(sqlite3 database, GraphModel model, NameTable names)
    {
        var old = new List<string>();
        using (var views = new Statement(database, "SELECT name FROM sqlite_master WHERE type = 'view'"))
        {
            for (views.With(); views.Step();) old.Add(views.Text(0));
        }
        foreach (string view in old) Run(database, $"DROP VIEW {Quote(view)}");

        Run(database, Nodes);
        Run(database, Edges);
        foreach (var label in model.Labels) Run(database, LabelView(label.Key, label.Value, $"node.label_id = {names.Of(label.Key).ToString(CultureInfo.InvariantCulture)}"));
        foreach (string label in model.SharedLabels.Where(label => !model.Labels.ContainsKey(label)))
        {
            Run(database, LabelView(label, ["id"], $"node.labels_id IN (SELECT label_set.id FROM label_set, json_each(label_set.labels) WHERE json_each.value = {Literal(label)})"));
        }
        foreach (string type in model.EdgeTypes.Where(type => !model.Labels.ContainsKey(type) && !model.SharedLabels.Contains(type)))
        {
            Run(database, $"CREATE VIEW {Quote(type)} AS SELECT from_label, from_id, to_label, to_id, properties, firstseen, lastupdated FROM edges WHERE type = {Literal(type)}");
        }
    }

    private static string LabelView(string label, IReadOnlyList<string> properties, string condition)
    {
        var columns = properties.Where(property => property != "id").Select(property => $", json_extract(node.properties, {Literal("$.\"" + property + "\"")}) AS {Quote(property)}");
        return $"CREATE VIEW {Quote(label)} AS SELECT node.key AS id{string.Concat(columns)}, node.properties AS properties, node.first_seen AS firstseen, node.id AS node_id FROM node WHERE {condition} AND node.removed IS NULL";
    }

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    private static string Literal(string text) => "'" + text.Replace("'", "''") + "'";

    private static void Run(sqlite3 database, string sql)
    {
        using var statement = new Statement(database, sql);
        statement.With().Run();
    }
}
