namespace CartographyPS.Engine.Aws.Model;

/// <summary>The kinds of values in API models, as far as readers distinguish them.</summary>
internal enum ShapeKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A timestamp; ISO 8601 text in documents.</summary>
    Timestamp,

    /// <summary>Bytes; base64 text in documents.</summary>
    Blob,

    /// <summary>Named members.</summary>
    Structure,

    /// <summary>Elements.</summary>
    List,

    /// <summary>Keys and values.</summary>
    Map,

    /// <summary>Any JSON.</summary>
    Document,
}
