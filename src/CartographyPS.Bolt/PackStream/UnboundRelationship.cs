namespace CartographyPS.Bolt.PackStream;

/// <summary>A relationship within a path, which defines its ends.</summary>
internal sealed record UnboundRelationship(long Id, string? ElementId, string Type, IReadOnlyDictionary<string, object?> Properties)
{
    internal BoltRelationship Between(BoltNode start, BoltNode end, bool hasElementIds) =>
        new(Id, ElementId, start.Id, hasElementIds ? start.ElementId : null, end.Id, hasElementIds ? end.ElementId : null, Type, Properties);
}
