using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>
/// The queries that write edges. The identity of an edge is its type, its ends and its ledger: other ledgers have edges of their own.
/// </summary>
internal sealed class EdgeQueries
{
    private readonly Dictionary<(string Type, string From, string To), RowQuery> _put = [];
    private readonly Dictionary<(string Type, string From, string To), RowQuery> _remove = [];
    private readonly Dictionary<(string Type, string From, string To), RowQuery> _touch = [];

    /// <summary>Adds or changes edges. The rows are <c>[from, to, properties]</c>.</summary>
    public RowQuery Put(string type, string from, string to)
    {
        if (_put.TryGetValue((type, from, to), out var query)) return query;
        return _put[(type, from, to)] = new RowQuery(
            $$"""
            {{Ends(from, to)}}
            MERGE (a)-[e:{{DatabaseNames.Name(type)}} {{{DatabaseNames.Owner}}: $ledger}]->(b)
            ON CREATE SET e = row[2] ON MATCH SET e = row[2]
            RETURN count(e)
            """) { Unreached = Unreached.Lost, Subject = Subject(type, from, to) with { PropertiesAt = 2 } };
    }

    /// <summary>Removes edges. The rows are <c>[from, to]</c>.</summary>
    public RowQuery Remove(string type, string from, string to)
    {
        if (_remove.TryGetValue((type, from, to), out var query)) return query;
        return _remove[(type, from, to)] = new RowQuery(
            $$"""
            {{Ends(from, to)}}
            MATCH (a)-[e:{{DatabaseNames.Name(type)}} {{{DatabaseNames.Owner}}: $ledger}]->(b)
            DELETE e
            RETURN count(e)
            """) { Subject = Subject(type, from, to, "the removal of ") };
    }

    /// <summary>Sets <c>lastupdated</c> of edges. The rows are <c>[from, to, lastupdated]</c>.</summary>
    public RowQuery Touch(string type, string from, string to)
    {
        if (_touch.TryGetValue((type, from, to), out var query)) return query;
        return _touch[(type, from, to)] = new RowQuery(
            $$"""
            {{Ends(from, to)}}
            MATCH (a)-[e:{{DatabaseNames.Name(type)}} {{{DatabaseNames.Owner}}: $ledger}]->(b) WHERE e.lastupdated <> row[2]
            SET e.lastupdated = row[2]
            RETURN count(e)
            """) { Subject = Subject(type, from, to) with { Property = "lastupdated" } };
    }

    private static RowSubject Subject(string type, string from, string to, string what = "") => new(
        [type], row => what + GraphName.Of(type, new NodeKey(from, (string)((object?[])row!)[0]!), new NodeKey(to, (string)((object?[])row!)[1]!)));

    private static string Ends(string from, string to) => $$"""
        UNWIND $rows AS row
        MATCH (a:{{DatabaseNames.Name(from)}} {id: row[0]})
        MATCH (b:{{DatabaseNames.Name(to)}} {id: row[1]})
        """;
}
