namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>The meaning of a row that a query did not reach.</summary>
internal enum Unreached
{
    /// <summary>There was nothing to do for the row.</summary>
    Nothing,

    /// <summary>The node belongs to another owner.</summary>
    Shared,

    /// <summary>The node is missing in the database.</summary>
    Lost,
}
