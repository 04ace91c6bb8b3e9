using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>
/// Finds the nodes that an edge's end names. Nodes are found by primary label and id directly; by any other label or property through
/// the table of aliases, which this keeps in step with the nodes.
/// </summary>
internal sealed class AliasIndex : IDisposable
{
    private readonly NameTable _names;
    private readonly HashSet<string> _primaryLabels;
    private readonly HashSet<(string Label, string Property)> _references;
    private readonly ILookup<string, string> _propertiesOf;
    private readonly Statement _byKey;
    private readonly Statement _byAlias;
    private readonly Statement _insert;
    private readonly Statement _delete;
    private readonly Statement _ofNode;

    public AliasIndex(SQLitePCL.sqlite3 database, NameTable names, GraphModel model)
    {
        _names = names;
        _primaryLabels = new HashSet<string>(model.Labels.Keys, StringComparer.Ordinal);
        _references = [.. model.References];
        _propertiesOf = model.References.ToLookup(reference => reference.Label, reference => reference.Property, StringComparer.Ordinal);
        _byKey = new Statement(database, "SELECT id FROM node WHERE label_id = ?1 AND key = ?2 AND removed IS NULL");
        _byAlias = new Statement(database, "SELECT node_id FROM alias WHERE label_id = ?1 AND property_id = ?2 AND value = ?3");
        _insert = new Statement(database, "INSERT OR IGNORE INTO alias (label_id, property_id, value, node_id) VALUES (?1, ?2, ?3, ?4)");
        _delete = new Statement(database, "DELETE FROM alias WHERE node_id = ?1");
        _ofNode = new Statement(database, "SELECT label_id, property_id, value FROM alias WHERE node_id = ?1");
    }

    /// <summary>Whether a reference goes through an alias, and so may come to name other or more nodes.</summary>
    public bool IsAlias(NodeReference reference) => IsAlias(reference.Label, reference.Property);

    /// <summary>The nodes that a reference names now.</summary>
    public List<long> Resolve(NodeReference reference)
    {
        var nodes = new List<long>(1);
        if (!IsAlias(reference))
        {
            if (_byKey.With(_names.Of(reference.Label), reference.Value).Scalar() is { } id) nodes.Add(id);
            return nodes;
        }
        for (_byAlias.With(_names.Of(reference.Label), _names.Of(reference.Property), reference.Value); _byAlias.Step();) nodes.Add(_byAlias.Int64(0));
        return nodes;
    }

    /// <summary>The aliases that a node has by its labels and properties.</summary>
    public HashSet<Alias> Of(string label, IReadOnlyList<string> extraLabels, ReadOnlyMemory<byte> properties)
    {
        var aliases = new HashSet<Alias>();
        var wanted = extraLabels.Prepend(label).SelectMany(name => _propertiesOf[name].Select(property => (name, property))).ToList();
        if (wanted.Count == 0) return aliases;

        using var document = JsonDocument.Parse(properties);
        foreach (var (name, property) in wanted)
        {
            if (Value(document.RootElement, property) is { } value) aliases.Add(new Alias(_names.Of(name), _names.Of(property), value));
        }
        return aliases;
    }

    /// <summary>The aliases that a node has in the table.</summary>
    public HashSet<Alias> Stored(long node)
    {
        var aliases = new HashSet<Alias>();
        for (_ofNode.With(node); _ofNode.Step();) aliases.Add(new Alias(_ofNode.Int64(0), _ofNode.Int64(1), _ofNode.Text(2)));
        return aliases;
    }

    /// <summary>Writes the aliases of a node that has none yet.</summary>
    public void Add(long node, HashSet<Alias> aliases)
    {
        foreach (var alias in aliases) _insert.With(alias.Label, alias.Property, alias.Value, node).Run();
    }

    /// <summary>Removes the aliases of a node.</summary>
    public void Remove(long node) => _delete.With(node).Run();

    /// <summary>Makes the table anew from the nodes, for another set of references.</summary>
    public void Rebuild(SQLitePCL.sqlite3 database, NameTable names)
    {
        using (var clear = new Statement(database, "DELETE FROM alias")) clear.With().Run();
        using var nodes = new Statement(
            database, "SELECT node.id, name.text, node.labels_id, node.properties FROM node JOIN name ON name.id = node.label_id WHERE removed IS NULL");
        for (nodes.With(); nodes.Step();) Add(nodes.Int64(0), Of(nodes.Text(1), names.Set(nodes.Int64(2)), nodes.Utf8(3).ToArray()));
    }

    public void Dispose()
    {
        _byKey.Dispose();
        _byAlias.Dispose();
        _insert.Dispose();
        _delete.Dispose();
        _ofNode.Dispose();
    }

    private bool IsAlias(string label, string property) =>
        property != "id" || !_primaryLabels.Contains(label) || _references.Contains((label, property));

    // Two properties that must both match are one value, joined as in NodeReference.
    private static string? Value(JsonElement properties, string property)
    {
        int bar = property.IndexOf('|');
        if (bar < 0) return Scalar(properties, property);
        return Scalar(properties, property.Substring(0, bar)) is { } first && Scalar(properties, property.Substring(bar + 1)) is { } second
            ? new StringBuilder(first).Append('\u001f').Append(second).ToString()
            : null;
    }

    private static string? Scalar(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) ? Resources.Values.Text(value) : null;
}

/// <summary>A label, property and value by which a node can be found.</summary>
internal readonly record struct Alias(long Label, long Property, string Value);
