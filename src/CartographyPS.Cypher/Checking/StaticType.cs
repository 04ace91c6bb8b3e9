using CartographyPS.Cypher.Syntax;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Checking;

/// <summary>What is known of the values of an expression before a query runs.</summary>
/// <param name="Type">The types that they may have. None for null alone.</param>
/// <param name="Element">The types that the elements of lists may have.</param>
internal readonly record struct StaticType(CypherType Type, CypherType Element = CypherType.Any)
{
    /// <summary>Nothing is known.</summary>
    public static StaticType Any => new(CypherType.Any);

    /// <summary>A node.</summary>
    public static StaticType Node => new(CypherType.Node);

    /// <summary>A list of relationships.</summary>
    public static StaticType Relationships => new(CypherType.List, CypherType.Relationship);

    /// <summary>Returns the type of a literal.</summary>
    public static StaticType Of(Literal literal) => new(CypherTypes.Of(literal.Value));

    /// <summary>The type of an element.</summary>
    public StaticType Inner => new((Type & ~CypherType.List & CypherType.Any) == CypherType.None ? Element : CypherType.Any);

    /// <summary>Tells whether a value may have one of some types, or be null.</summary>
    public bool MayBe(CypherType types) => Type == CypherType.None || (Type & types) != CypherType.None;
}
