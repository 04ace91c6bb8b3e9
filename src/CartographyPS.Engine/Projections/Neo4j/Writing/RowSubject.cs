namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>The nodes or edges that the rows of a query describe.</summary>
/// <param name="Labels">The labels of the nodes, or the type of the edges.</param>
/// <param name="Name">Formats the name of a row's node or edge.</param>
/// <param name="PropertiesAt">The position of the properties in a row; null when a row has none.</param>
/// <param name="Property">The single property that the query sets when its rows have no properties; null for none.</param>
internal sealed record RowSubject(IReadOnlyList<string> Labels, Func<object?, string> Name, int? PropertiesAt = null, string? Property = null)
{
    /// <summary>Returns the properties of a row; null when it has none.</summary>
    public Dictionary<string, object?>? Properties(object? row) => PropertiesAt is { } at ? (Dictionary<string, object?>)((object?[])row!)[at]! : null;

    /// <summary>Returns the row with other properties.</summary>
    public object?[] With(object? row, Dictionary<string, object?> properties)
    {
        object?[] other = [.. (object?[])row!];
        other[PropertiesAt!.Value] = properties;
        return other;
    }
}
