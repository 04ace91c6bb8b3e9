namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>What it means that a query did not reach a row.</summary>
internal enum Unreached
{
    /// <summary>Nothing: there was nothing to do for it.</summary>
    Nothing,

    /// <summary>The node is another's.</summary>
    Shared,

    /// <summary>The database lacks a node that it should have.</summary>
    Lost,
}
