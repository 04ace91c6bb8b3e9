namespace CartographyPS.Bolt.Connection;

/// <summary>How a connection is secured.</summary>
internal enum TlsMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>TLS; the certificate's chain and name are checked (+s).</summary>
    Verified,

    /// <summary>TLS; any certificate is taken (+ssc).</summary>
    AnyCertificate,
}
