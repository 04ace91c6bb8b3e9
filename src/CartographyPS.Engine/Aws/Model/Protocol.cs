namespace CartographyPS.Engine.Aws.Model;

/// <summary>The wire format of a service's requests and responses.</summary>
internal enum Protocol
{
    /// <summary>EC2's form requests and XML responses.</summary>
    Ec2,

    /// <summary>Form requests and XML responses in a result wrapper.</summary>
    Query,

    /// <summary>JSON posted to one path, the operation in a header.</summary>
    Json,

    /// <summary>Paths and JSON bodies.</summary>
    RestJson,

    /// <summary>Paths and XML bodies.</summary>
    RestXml,
}
