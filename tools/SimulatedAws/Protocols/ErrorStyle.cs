namespace SimulatedAws.Protocols;

/// <summary>The formats of errors: those of the protocols, and that of S3.</summary>
internal enum ErrorStyle
{
    /// <summary>EC2.</summary>
    Ec2,

    /// <summary>Query.</summary>
    Query,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>REST with JSON.</summary>
    RestJson,

    /// <summary>REST with XML.</summary>
    RestXml,

    /// <summary>S3.</summary>
    S3,
}
