using System.Globalization;

namespace CartographyPS.Bolt;

/// <summary>A relationship as a query returned it: a snapshot, not a live view.</summary>
public sealed class BoltRelationship
{
    internal BoltRelationship(
        long id, string? elementId, long startId, string? startElementId, long endId, string? endElementId,
        string type, IReadOnlyDictionary<string, object?> properties)
    {
        Id = id;
        ElementId = elementId ?? Text(id);
        StartId = startId;
        StartElementId = startElementId ?? Text(startId);
        EndId = endId;
        EndElementId = endElementId ?? Text(endId);
        Type = type;
        Properties = properties;
    }

    /// <summary>The numeric id of older servers. Prefer <see cref="ElementId"/>.</summary>
    public long Id { get; }

    /// <summary>The value of <c>elementId(r)</c>; on servers before version 5, <see cref="Id"/> as text.</summary>
    public string ElementId { get; }

    /// <summary>The <see cref="BoltNode.Id"/> of the start node.</summary>
    public long StartId { get; }

    /// <summary>The <see cref="BoltNode.ElementId"/> of the start node.</summary>
    public string StartElementId { get; }

    /// <summary>The <see cref="BoltNode.Id"/> of the end node.</summary>
    public long EndId { get; }

    /// <summary>The <see cref="BoltNode.ElementId"/> of the end node.</summary>
    public string EndElementId { get; }

    /// <summary>The relationship's type.</summary>
    public string Type { get; }

    /// <summary>The properties by name.</summary>
    public IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>The ends and the type, such as <c>(4:abc:1)-[:RESOURCE]->(4:abc:2)</c>.</summary>
    public override string ToString() => "(" + StartElementId + ")-[:" + Type + "]->(" + EndElementId + ")";

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
