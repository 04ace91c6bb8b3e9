namespace SimulatedAws.Protocols;

/// <summary>How a service's errors look: its protocol, with S3 apart.</summary>
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
