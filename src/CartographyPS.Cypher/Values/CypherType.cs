namespace CartographyPS.Cypher.Values;

/// <summary>The types of values, as a set: what an argument may be, or what an expression may result in. Null belongs to every type.</summary>
[Flags]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "The names of the types in Cypher.")]
public enum CypherType
{
    /// <summary>No type: null alone.</summary>
    None = 0,

    /// <summary>True or false: <see cref="bool"/>.</summary>
    Boolean = 1,

    /// <summary>A text: <see cref="string"/>.</summary>
    String = 1 << 1,

    /// <summary>An integer of 64 bits: <see cref="long"/>.</summary>
    Integer = 1 << 2,

    /// <summary>A floating-point number of 64 bits: <see cref="double"/>.</summary>
    Float = 1 << 3,

    /// <summary>A day of the calendar: <see cref="CartographyPS.Cypher.Temporal.LocalDate"/>.</summary>
    Date = 1 << 4,

    /// <summary>A time of day: <see cref="CartographyPS.Cypher.Temporal.LocalTime"/>.</summary>
    LocalTime = 1 << 5,

    /// <summary>A time of day with an offset from UTC: <see cref="CartographyPS.Cypher.Temporal.ZonedTime"/>.</summary>
    ZonedTime = 1 << 6,

    /// <summary>A day and a time: <see cref="CartographyPS.Cypher.Temporal.LocalDateTime"/>.</summary>
    LocalDateTime = 1 << 7,

    /// <summary>An instant in a time zone: <see cref="CartographyPS.Cypher.Temporal.ZonedDateTime"/>.</summary>
    ZonedDateTime = 1 << 8,

    /// <summary>A span of months, days and seconds: <see cref="CartographyPS.Cypher.Temporal.Duration"/>.</summary>
    Duration = 1 << 9,

    /// <summary>A point in a plane, in space or on Earth: <see cref="CartographyPS.Cypher.Values.Point"/>.</summary>
    Point = 1 << 10,

    /// <summary>A node of the graph: <see cref="CartographyPS.Cypher.Graphs.Node"/>.</summary>
    Node = 1 << 11,

    /// <summary>An edge of the graph: <see cref="CartographyPS.Cypher.Graphs.Relationship"/>.</summary>
    Relationship = 1 << 12,

    /// <summary>A map: <see cref="IReadOnlyDictionary{TKey, TValue}"/> of text and values.</summary>
    Map = 1 << 13,

    /// <summary>A list: <see cref="IReadOnlyList{T}"/> of values.</summary>
    List = 1 << 14,

    /// <summary>A walk in the graph: <see cref="CartographyPS.Cypher.Graphs.Path"/>.</summary>
    Path = 1 << 15,

    /// <summary>Integers and floating-point numbers.</summary>
    Number = Integer | Float,

    /// <summary>All types with a year.</summary>
    AnyDate = Date | LocalDateTime | ZonedDateTime,

    /// <summary>All types that name a moment or a day, other than durations.</summary>
    Instant = AnyDate | LocalTime | ZonedTime,

    /// <summary>All temporal types.</summary>
    Temporal = Instant | Duration,

    /// <summary>Every type.</summary>
    Any = (1 << 16) - 1,
}
