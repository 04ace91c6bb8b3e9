using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// The queries that write nodes. A node is found by its primary label and id, which are indexed together. A node of another ledger or
/// module is left unchanged: the queries record that this ledger states it too, and it can have edges. A node that no ledger owns any
/// more is taken over.
/// </summary>
internal sealed class NodeQueries
{
    private readonly Dictionary<(string Label, IReadOnlyList<string> Labels, string Dropped), RowQuery> _put = [];
    private readonly Dictionary<string, RowQuery[]> _remove = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowQuery> _touch = new(StringComparer.Ordinal);

    /// <summary>Adds or changes nodes. The rows are <c>[id, properties]</c>.</summary>
    /// <param name="label">The primary label.</param>
    /// <param name="labels">All labels.</param>
    /// <param name="dropped">Labels to remove.</param>
    public RowQuery Put(string label, IReadOnlyList<string> labels, IReadOnlyList<string> dropped)
    {
        var key = (label, labels, string.Join(":", dropped));
        if (_put.TryGetValue(key, out var query)) return query;

        string labelled = string.Concat(labels.Where(other => other != label).Select(other => ", n:" + DatabaseNames.Name(other)));
        string node = $$"""(n:{{DatabaseNames.Name(label)}} {id: row[0]})""";
        var share = new RowQuery(
            $$"""
            MATCH (s:{{DatabaseNames.Ledger}} {id: $ledger})
            UNWIND $rows AS row
            MATCH {{node}} WHERE coalesce(n.{{DatabaseNames.Owner}}, '-') <> $ledger
            MERGE (s)-[:{{DatabaseNames.Shares}}]->(n)
            """);
        var change = new RowQuery(
            $$"""
            UNWIND $rows AS row
            MATCH {{node}} WHERE n.{{DatabaseNames.Owner}} IN [$ledger, '']
            SET n += row[1]{{labelled}}
            {{(dropped.Count == 0 ? string.Empty : "REMOVE n" + DatabaseNames.Labels(dropped))}}
            RETURN count(n)
            """) { Next = share, Unreached = Unreached.Shared };
        return _put[key] = new RowQuery($"UNWIND $rows AS row MERGE {node} ON CREATE SET n = row[1]{labelled}")
        {
            Next = change,
            Subject = new RowSubject(labels, row => GraphName.Of(label, (string)((object?[])row!)[0]!), PropertiesAt: 1),
        };
    }

    /// <summary>
    /// Removes nodes with their remaining edges of this ledger. The rows are ids. A node with edges of others is released instead: it keeps
    /// its primary label, its id and the properties that others wrote.
    /// </summary>
    /// <param name="label">The primary label.</param>
    /// <param name="properties">The properties of such nodes.</param>
    /// <param name="labels">The additional labels of such nodes.</param>
    public IReadOnlyList<RowQuery> Remove(string label, IEnumerable<string> properties, IEnumerable<string> labels)
    {
        if (_remove.TryGetValue(label, out var queries)) return queries;

        string node = $$"""UNWIND $rows AS id MATCH (n:{{DatabaseNames.Name(label)}} {id: id})""";
        string mine = $"{node} WHERE n.{DatabaseNames.Owner} IN [$ledger, '']";
        var lost = properties.Concat(GraphRow.Housekeeping).Where(name => name is not ("id" or DatabaseNames.Owner)).Distinct()
            .Select(name => "n." + DatabaseNames.Name(name))
            .Concat(labels.Where(other => other != label).Select(other => "n:" + DatabaseNames.Name(other)));
        var subject = new RowSubject([label], id => "the removal of " + GraphName.Of(label, (string)id!));
        return _remove[label] =
        [
            new RowQuery($$"""{{node}} MATCH (n)<-[s:{{DatabaseNames.Shares}}]-(:{{DatabaseNames.Ledger}} {id: $ledger}) DELETE s RETURN count(s)""")
            {
                Subject = subject,
            },
            new RowQuery($$"""{{mine}} MATCH (n)-[e {{{DatabaseNames.Owner}}: $ledger}]-() DELETE e RETURN count(e)""") { Subject = subject },
            new RowQuery($"{mine} AND NOT (n)--() DELETE n RETURN count(n)") { Subject = subject },
            new RowQuery($"{mine} SET n.{DatabaseNames.Owner} = '' REMOVE {string.Join(", ", lost)} RETURN count(n)") { Subject = subject },
        ];
    }

    /// <summary>Sets <c>lastupdated</c> of nodes. The rows are <c>[id, lastupdated]</c>.</summary>
    public RowQuery Touch(string label)
    {
        if (_touch.TryGetValue(label, out var query)) return query;
        return _touch[label] = new RowQuery(
            $$"""
            UNWIND $rows AS row
            MATCH (n:{{DatabaseNames.Name(label)}} {id: row[0]}) WHERE n.{{DatabaseNames.Owner}} = $ledger AND n.lastupdated <> row[1]
            SET n.lastupdated = row[1]
            RETURN count(n)
            """) { Subject = new RowSubject([label], row => GraphName.Of(label, (string)((object?[])row!)[0]!), Property: "lastupdated") };
    }
}
