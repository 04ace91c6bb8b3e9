using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// The views through which people read the ledger with SQL: <c>nodes</c>, <c>edges</c>, <c>runs</c>, <c>scopes</c>, <c>changes</c>, one for
/// each label (its nodes, a column for each property) and one for each edge type. SQLite ignores case in names. So the view of an edge
/// type with the name of a label is called <c>{type}_EDGE</c>, and of two properties that differ only in case the second one's column
/// gets the suffix <c>_2</c>.
/// </summary>
internal static class LedgerViews
{
    /// <summary>Updates the views to a graph's shape and the labels in use. Called within a transaction.</summary>
    public static void Refresh(Database database, GraphModel model)
    {
        LedgerModel.Store(database, model);
        Apply(database, model);
    }

    /// <summary>Updates the views to the labels in use. Called within a transaction.</summary>
    public static void AddLabels(Database database) => Apply(database, LedgerModel.Load(database));

    private static void Apply(Database database, GraphModel model)
    {
        var wanted = Wanted(database, model);
        var present = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using (var rows = database.PrepareOnce("SELECT name, sql FROM sqlite_schema WHERE type = 'view'"))
        {
            while (rows.Step()) present[rows.Text(0)] = rows.Text(1);
        }

        foreach (var view in present)
        {
            if (!wanted.TryGetValue(view.Key, out string? sql) || sql != view.Value) database.Execute($"DROP VIEW {ViewSql.Name(view.Key)}");
        }
        foreach (var view in wanted)
        {
            if (!present.TryGetValue(view.Key, out string? sql) || sql != view.Value) database.Execute(view.Value);
        }
    }

    private static Dictionary<string, string> Wanted(Database database, GraphModel model)
    {
        var views = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["ledger_node_row"] = ViewSql.NodeRows,
            ["ledger_edge_row"] = ViewSql.EdgeRows,
            ["nodes"] = ViewSql.Nodes,
            ["edges"] = ViewSql.Edges,
            ["runs"] = ViewSql.Runs,
            ["scopes"] = ViewSql.Scopes,
            ["changes"] = ViewSql.Changes,
        };
        foreach (var label in Labels(database, model))
        {
            // Where names differ only in case, or a label has the name of a view above, the first gets the view.
            if (!views.ContainsKey(label.Key)) views.Add(label.Key, ViewSql.Label(label.Key, label.Value));
        }
        foreach (string type in model.EdgeTypes)
        {
            string name = views.ContainsKey(type) ? type + "_EDGE" : type;
            if (!views.ContainsKey(name)) views.Add(name, ViewSql.EdgeType(name, type));
        }
        return views;
    }

    // Returns each label with the properties of the primary labels whose nodes carry it.
    private static SortedDictionary<string, SortedSet<string>> Labels(Database database, GraphModel model)
    {
        var labels = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var label in model.Labels)
        {
            Add(label.Key, label.Key);
            if (!model.ExtraLabels.TryGetValue(label.Key, out var extra)) continue;
            foreach (string name in extra) Add(name, label.Key);
        }
        foreach (string label in model.SharedLabels) Add(label, label);

        const string Present = """
            SELECT m.text, p.text FROM ledger_label_member b
            JOIN ledger_label_set s ON s.id = b.label_set JOIN ledger_name m ON m.id = b.label JOIN ledger_name p ON p.id = s.label
            """;
        using var rows = database.PrepareOnce(Present);
        while (rows.Step()) Add(rows.Text(0), rows.Text(1));
        return labels;

        void Add(string label, string primary)
        {
            if (!labels.TryGetValue(label, out var properties)) labels[label] = properties = new SortedSet<string>(StringComparer.Ordinal);
            if (model.Labels.TryGetValue(primary, out var names)) properties.UnionWith(names);
        }
    }
}
