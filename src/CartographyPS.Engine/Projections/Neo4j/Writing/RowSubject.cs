namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>What the rows of a query stand for.</summary>
/// <param name="Labels">The labels of the nodes, or the type of the edges.</param>
/// <param name="Name">Names the node or edge of a row.</param>
/// <param name="PropertiesAt">Where in a row its properties are; null when a row has none.</param>
/// <param name="Property">The one property that a query without them sets; null for none.</param>
internal sealed record RowSubject(IReadOnlyList<string> Labels, Func<object?, string> Name, int? PropertiesAt = null, string? Property = null)
{
    /// <summary>The properties in a row; null when it has none.</summary>
    public Dictionary<string, object?>? Properties(object? row) => PropertiesAt is { } at ? (Dictionary<string, object?>)((object?[])row!)[at]! : null;

    /// <summary>The row with other properties.</summary>
    public object?[] With(object? row, Dictionary<string, object?> properties)
    {
        object?[] other = [.. (object?[])row!];
        other[PropertiesAt!.Value] = properties;
        return other;
    }
}
